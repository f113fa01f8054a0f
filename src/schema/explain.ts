import type { Fault, FaultCode } from "./fault.ts";
import { type Language, matchLanguage } from "./language.ts";
import { nearest } from "./nearest.ts";
import { FOR_DEVELOPERS, LANGUAGES } from "../locales/languages.ts";
import { faultWords } from "../locales/parts/faults/all.ts";
import type { FaultWords } from "../locales/parts/faults/type.ts";

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
  const words = faultWords[matchLanguage(language, LANGUAGES) ?? FOR_DEVELOPERS];
  const { problem, mend } = sentencesIn(words)[fault.code];
  return { problem: say(problem, fault, words), mend: say(mend, fault, words) };
}

const known = new Map<FaultWords, Record<FaultCode, Explanation>>();

/** Whoever sends rubbish gets hundreds of faults back, and must not cost a table for each. */
function sentencesIn(words: FaultWords): Record<FaultCode, Explanation> {
  const { survey, measures, submission } = words;
  const sentences = known.get(words) ?? { ...survey, ...measures, ...submission };
  known.set(words, sentences);
  return sentences;
}

/** @returns one line for a console: `$.sections[0].items[2].lable: There is no key “lable” here. — Did you mean “label”?` */
export function formatFault(fault: Fault, language: Language): string {
  const { problem, mend } = explain(fault, language);
  return `${fault.path}: ${problem} — ${mend}`;
}

const say = (template: string, { params }: Fault, words: FaultWords): string =>
  template.replaceAll(/\{(\w+)(:kind)?\}/g, (_, name: string, kind?: string) => {
    if (name === "suggest") return suggestion(params, words);
    const value = params[name] ?? "";
    const values = typeof value === "object" ? value : [String(value)];
    return kind ? values.map((each) => kindOf(each, words)).join(` ${words.or} `) : listed(values);
  });

const kindOf = (name: string, { kinds }: FaultWords): string => kinds[name as keyof FaultWords["kinds"]] ?? name;

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? " …" : "");

/** The name that was probably meant; when none is close, the names that are known. */
function suggestion(params: Fault["params"], words: FaultWords): string {
  const known = (params["known"] ?? params["allowed"] ?? []) as readonly string[];
  const got = params["key"] ?? params["scale"] ?? params["code"] ?? params["field"] ?? params["item"] ?? params["got"];
  // A value is shown as JSON, so a text comes in quotes.
  const wanted = String(got).replaceAll(/^"|"$/g, "");
  const name = nearest(wanted, known);
  // The same in quotes, as "1" for 1, is no slip of the finger.
  if (name && name !== wanted) return words.didYouMean.replace("{name}", () => name);
  return known.length ? words.choose.replace("{names}", () => listed(known)) : words.nothingKnown;
}
