import { type OwnLanguage, eachLanguage } from "./languages.ts";
import { type PaperParts, type PaperWords, paperWords, paperWordsOf } from "./paper-words.ts";
import { messageWords } from "./parts/messages/all.ts";
import type { MessageWords } from "./parts/messages/type.ts";
import { plainWords } from "./parts/plain/all.ts";
import type { PlainWords } from "./parts/plain/type.ts";

/** All words of a form without JavaScript: its own, those that it says as the paper form does, and as the widget does. */
export interface FormWords {
  paper: PaperWords;
  messages: MessageWords;
  plain: PlainWords;
}

/** The parts of a words file that a form needs. */
export interface FormParts extends PaperParts {
  messages: MessageWords;
  plain: PlainWords;
}

export const formWordsOf = (parts: FormParts): FormWords => ({
  paper: paperWordsOf(parts),
  messages: parts.messages,
  plain: parts.plain,
});

/** Ours, by language. */
export const formWords: Record<OwnLanguage, FormWords> = eachLanguage((language) => ({
  paper: paperWords[language],
  messages: messageWords[language],
  plain: plainWords[language],
}));
