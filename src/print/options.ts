import type { Language } from "../schema/index.ts";

/** Where the same survey can be answered online. */
export interface Online {
  address: string;
  /** The QR code of the address, row by row; `true` is black. Without the quiet zone around it. */
  modules: readonly (readonly boolean[])[];
}

/** Somebody who was invited, and may answer on paper or online. */
export interface Invited {
  /** The code, as it was made. */
  code: string;
  /** The name of who is being rated. @default that of all forms */
  unit?: string | undefined;
  /** The person's own way to the survey online, by the number of the booklet. */
  online: (booklet: number | undefined) => Online;
}

/** What a paper form says beside the survey. */
export interface PaperFormOptions {
  /** The language to print. @default the survey's first */
  language?: Language | undefined;
  /** The name of who is being rated. @default a line to write it on, when the survey declares the context field `unit` */
  unit?: string | undefined;
  /** Prints a form for each of these, one after another. @default one form, with a line to write its number on */
  numbers?: readonly string[] | undefined;
  /** The numbers of the booklets to print, where the survey's items rotate: each form is the next of them. @default all */
  booklets?: readonly number[] | undefined;
  /**
   * The wordings to print, where questions have several: letters, one for each such question of the survey in its order, such as `BA`. Each form
   * has the next of them.
   * @default with `numbers`, in the shares of the survey; else one form for every combination
   */
  variants?: readonly string[] | undefined;
  /** The same for each form, or what a booklet's number makes it. */
  online?: Online | ((booklet: number | undefined) => Online) | undefined;
  /**
   * Prints a form for each of these people, one after another, with the code of their invitation. They have no numbers: a number is stored
   * with the answers, and whoever has the list of codes would know by it who answered what.
   */
  invited?:
    | {
        people: readonly Invited[];
        /** Draws who gets which booklet and wordings, so that the order of the list does not tell it: from 0 to 1, without 1. */
        random: () => number;
      }
    | undefined;
  /** Where to hand it in. */
  handIn?: string | undefined;
}
