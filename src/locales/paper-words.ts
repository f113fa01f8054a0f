import { type OwnLanguage, eachLanguage } from "./languages.ts";
import { answeringWords } from "./parts/answering/all.ts";
import type { AnsweringWords } from "./parts/answering/type.ts";
import { messageWords } from "./parts/messages/all.ts";
import type { MessageWords } from "./parts/messages/type.ts";
import { printWords } from "./parts/print/all.ts";
import type { PrintWords } from "./parts/print/type.ts";
import { rareItemWords } from "./parts/rare-items/all.ts";
import type { RareItemWords } from "./parts/rare-items/type.ts";

/** All words of a paper form: its own, and those that it says as the widget does. */
export type PaperWords = AnsweringWords & RareItemWords & PrintWords & PaperMessages;

/** What a paper form says as the widget does on the way. */
export type PaperMessages = Pick<
  MessageWords,
  "thanks" | "questionCount" | "questionsFromTo" | "aboutMinutes" | "underAMinute"
>;

/** The parts of a words file that a paper form needs. */
export interface PaperParts {
  answering: AnsweringWords;
  rareItems: RareItemWords;
  print: PrintWords;
  messages: PaperMessages;
}

export const paperWordsOf = ({ answering, rareItems, print, messages }: PaperParts): PaperWords => ({
  ...answering,
  ...rareItems,
  ...print,
  ...paperMessagesOf(messages),
});

/** Those of the widget's messages that paper says, too. */
export const paperMessagesOf = <Text>({
  thanks,
  questionCount,
  questionsFromTo,
  aboutMinutes,
  underAMinute,
}: Record<keyof PaperMessages, Text>): Record<keyof PaperMessages, Text> => ({
  thanks,
  questionCount,
  questionsFromTo,
  aboutMinutes,
  underAMinute,
});

/** Ours, by language. */
export const paperWords: Record<OwnLanguage, PaperWords> = eachLanguage((language) =>
  paperWordsOf({
    answering: answeringWords[language],
    rareItems: rareItemWords[language],
    print: printWords[language],
    messages: messageWords[language],
  }),
);
