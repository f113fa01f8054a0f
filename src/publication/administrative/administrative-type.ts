import type { Language } from "../../schema/index.ts";
import type { Block } from "../publication-type.ts";

/**
 * A report as agencies sign it: decree 30/2020/NĐ-CP, appendix I. Every text is plain text. What nobody has said is a blank
 * of dots, to be filled in by hand.
 */
export interface Administrative {
  /** The language of the words and of the formats of numbers and dates. */
  language: Language;
  /** What the file is called. */
  title: string;
  frame: Frame;
  /** What it says first, before the parts: the answer in short. */
  lead: Block[];
  /** The numbered parts. */
  body: Block[];
  annexes: Annex[];
  /** The heading above the list of what is in it. */
  contents: string;
}

/** What stands around the parts. */
export interface Frame {
  /** In capitals; absent where there is none. */
  parentAgency?: string;
  /** In capitals. */
  agency: string;
  /** “Số: 15/BC-UBND” */
  number: string;
  /** The country and its motto, on documents in Vietnamese. */
  national?: { heading: string; motto: string };
  placeAndDate: string;
  /** “BÁO CÁO” */
  kind: string;
  subject: string;
  /** A sentence each. */
  grounds: string[];
  opening: string;
  closing: string;
  recipients: { heading: string; lines: string[] };
  signature: {
    /** In capitals; absent where the head signs for themselves. */
    authority?: string;
    /** In capitals. */
    title: string;
    /** Says what goes into the room above the name. */
    room: string;
    name: string;
  };
}

export interface Annex {
  id: string;
  /** “Phụ lục I” */
  number: string;
  title: string;
  /** What it is attached to. */
  attached: string;
  blocks: Block[];
}
