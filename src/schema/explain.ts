import type { Fault } from "./fault.ts";
import { type Language, matchLanguage } from "./language.ts";
import { type Explanation, faultLine, sayFault } from "./say-fault.ts";
import { type Words, words as en } from "./words/en.ts";
import { measuresEn } from "./words/measures-en.ts";
import { measuresVi } from "./words/measures-vi.ts";
import { submissionEn } from "./words/submission-en.ts";
import { submissionVi } from "./words/submission-vi.ts";
import { words as vi } from "./words/vi.ts";

const LANGUAGES: Record<string, Words> = {
  en: { ...en, faults: { ...en.faults, ...measuresEn, ...submissionEn } },
  vi: { ...vi, faults: { ...vi.faults, ...measuresVi, ...submissionVi } },
};

const wordsIn = (language: Language): Words => LANGUAGES[matchLanguage(language, Object.keys(LANGUAGES)) ?? "en"]!;

/**
 * Says in words what is wrong and how to mend it.
 * @param language BCP-47 tag of the reader's language; English when there are no words in it
 */
export const explain = (fault: Fault, language: Language): Explanation => sayFault(fault, wordsIn(language));

/** @returns one line for a console: `$.sections[0].items[2].lable: There is no key “lable” here. — Did you mean “label”?` */
export const formatFault = (fault: Fault, language: Language): string => faultLine(fault, wordsIn(language));
