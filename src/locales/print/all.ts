import { en as messagesEn } from "../after/en.ts";
import { type AfterWords, vi as messagesVi } from "../after/vi.ts";
import { en as answeringEn } from "../en.ts";
import { en as rareEn } from "../rare/en.ts";
import { type RareWords, vi as rareVi } from "../rare/vi.ts";
import { type Words, vi as answeringVi } from "../vi.ts";
import { en as printEn } from "./en.ts";
import { type PrintWords, vi as printVi } from "./vi.ts";

/** All words of a paper form: its own, and those that it says as the widget does. */
export type PaperWords = Words & RareWords & PrintWords & Pick<AfterWords, "thanks">;

/** The parts of a words file that a paper form needs. */
export interface PaperParts {
  answering: Words;
  rareItems: RareWords;
  print: PrintWords;
  messages: Pick<AfterWords, "thanks">;
}

export const paperWords = ({ answering, rareItems, print, messages: { thanks } }: PaperParts): PaperWords => ({
  ...answering,
  ...rareItems,
  ...print,
  thanks,
});

/** Ours, by language. */
export const allWords = {
  vi: paperWords({ answering: answeringVi, rareItems: rareVi, print: printVi, messages: messagesVi }),
  en: paperWords({ answering: answeringEn, rareItems: rareEn, print: printEn, messages: messagesEn }),
};
