import type { Fault } from "./fault.ts";
import { type Language, matchLanguage } from "./language.ts";
import { nearest } from "./nearest.ts";
import { type SurveyFaultCode, type Words, words as en } from "./words/en.ts";
import { measuresEn } from "./words/measures-en.ts";
import { measuresVi } from "./words/measures-vi.ts";
import { submissionEn } from "./words/submission-en.ts";
import { submissionVi } from "./words/submission-vi.ts";
import { words as vi } from "./words/vi.ts";

const LANGUAGES: Record<string, Words> = {
  en: { ...en, faults: { ...en.faults, ...measuresEn, ...submissionEn } },
  vi: { ...vi, faults: { ...vi.faults, ...measuresVi, ...submissionVi } },
};

/** A fault in words, ready to be shown. */
export interface Explanation {
  /** What is wrong. */
  problem: string;
  /** What to do about it. */
  mend: string;
}

/** Names beyond these would hide the sentence that they stand in. */
const MOST_NAMES = 16;

/**
 * Says in words what is wrong and how to mend it.
 * @param language BCP-47 tag of the reader's language; English when there are no words in it
 */
export function explain(fault: Fault, language: Language): Explanation {
  const words = LANGUAGES[matchLanguage(language, Object.keys(LANGUAGES)) ?? "en"]!;
  const { problem, mend } = words.faults[fault.code as SurveyFaultCode];
  return { problem: say(problem, fault, words), mend: say(mend, fault, words) };
}

/** @returns one line for a console: `$.sections[0].items[2].lable: There is no key “lable” here. — Did you mean “label”?` */
export function formatFault(fault: Fault, language: Language): string {
  const { problem, mend } = explain(fault, language);
  return `${fault.path}: ${problem} — ${mend}`;
}

const say = (template: string, { params }: Fault, words: Words): string =>
  template.replaceAll(/\{(\w+)(:kind)?\}/g, (_, name: string, kind?: string) => {
    if (name === "suggest") return suggestion(params, words);
    const value = params[name] ?? "";
    const values = typeof value === "object" ? value : [String(value)];
    return kind ? values.map((each) => kindOf(each, words)).join(` ${words.or} `) : listed(values);
  });

const kindOf = (name: string, { kinds }: Words): string => kinds[name as keyof Words["kinds"]] ?? name;

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? " …" : "");

/** The name that was probably meant; when none is close, the names that are known. */
function suggestion(params: Fault["params"], words: Words): string {
  const known = (params["known"] ?? params["allowed"] ?? []) as readonly string[];
  const got = params["key"] ?? params["scale"] ?? params["code"] ?? params["field"] ?? params["item"] ?? params["got"];
  // A value is shown as JSON, so a text comes in quotes.
  const wanted = String(got).replaceAll(/^"|"$/g, "");
  const name = nearest(wanted, known);
  // The same in quotes, as "1" for 1, is no slip of the finger.
  if (name && name !== wanted) return words.didYouMean.replace("{name}", () => name);
  return known.length ? words.choose.replace("{names}", () => listed(known)) : words.nothingKnown;
}
