import { LANGUAGES, type OwnLanguage } from "../locales/languages.ts";
import { type Language, type Survey, isDay, matchLanguage } from "../schema/index.ts";
import { UsageError } from "./cli-error.ts";

/** `a, b` as a list. */
export const listed = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

/** A whole number from `least`. @throws UsageError */
export function wholeNumber(flag: string, text: string, least: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageError("notWhole", { flag, got: text, least });
}

/** `YYYY-MM-DD`. @throws UsageError */
export function day(flag: string, text: string): string {
  if (text.length === 10 && isDay(text)) return text;
  throw new UsageError("notDay", { flag, got: text });
}

/** One of the words that are known. @throws UsageError */
export function knownWord<Known extends string>(flag: string, text: string, known: readonly Known[]): Known {
  const found = known.find((each) => each === text);
  if (found === undefined) throw new UsageError("notOneOf", { flag, got: text, known: known.join(", ") });
  return found;
}

/** `name=number`, with commas between several. @throws UsageError */
export function numbers(flag: string, texts: readonly string[]): Record<string, number> {
  const pairs = texts.flatMap(listed).map((text): [string, number] => {
    const [, name, number] = /^([^=]+)=(\d+)$/.exec(text) ?? [];
    if (!name || !number) throw new UsageError("notPair", { flag, got: text });
    return [name, wholeNumber(flag, number, 0)];
  });
  return Object.fromEntries(pairs);
}

/** Nobody waits for more pages, nor carries them. */
export const MOST_FORMS = 1000;

/** `1-3` as 1, 2, 3, and `001-100` with as many digits each. @throws UsageError */
export function formNumbers(flag: string, text: string): string[] {
  const [, first = "", last = ""] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (!first || count < 1 || count > MOST_FORMS)
    throw new UsageError("notRange", { flag, got: text, most: MOST_FORMS });
  return Array.from({ length: count }, (_, i) => String(Number(first) + i).padStart(first.length, "0"));
}

/** One of the survey's languages. @default its first @throws UsageError */
export function languageFlag(language: string | undefined, { languages }: Survey): Language {
  if (language === undefined) return languages[0]!;
  return matchLanguage(language, languages) ?? knownWord("--language", language, languages);
}

/** One of the command's own languages, if one is asked for. @throws UsageError */
export function ownLanguage(language: string | undefined): OwnLanguage | undefined {
  if (language === undefined) return undefined;
  return knownWord("--language", matchLanguage(language, LANGUAGES) ?? language, LANGUAGES);
}

/** A unit that the survey accepts. @throws UsageError */
export function requireUnit(unit: string, { context }: Survey): void {
  const { values } = context?.["unit"] ?? {};
  if (values) knownWord("--unit", unit, values);
}
