import { en as messagesEn } from "../../after/en.ts";
import { type AfterWords, vi as messagesVi } from "../../after/vi.ts";
import { type PaperParts, type PaperWords, allWords as paper, paperWords } from "../all.ts";
import { en as plainEn } from "./en.ts";
import { type PlainWords, vi as plainVi } from "./vi.ts";

/** All words of a form without JavaScript: its own, those that it says as the paper form does, and as the widget does. */
export interface FormWords {
  paper: PaperWords;
  messages: AfterWords;
  plain: PlainWords;
}

/** The parts of a words file that a form needs. */
export interface FormParts extends PaperParts {
  messages: AfterWords;
  plain: PlainWords;
}

export const formWords = (parts: FormParts): FormWords => ({
  paper: paperWords(parts),
  messages: parts.messages,
  plain: parts.plain,
});

/** Ours, by language. */
export const allWords = {
  vi: { paper: paper.vi, messages: messagesVi, plain: plainVi },
  en: { paper: paper.en, messages: messagesEn, plain: plainEn },
} satisfies Record<string, FormWords>;
