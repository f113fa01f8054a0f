import type { GivenMissing, Language, Option, Text } from "../../schema/index.ts";
import { plainDigits } from "../../schema/digits.ts";
import { wordsIn } from "../../schema/language.ts";

/** An option, and what a clerk types for it. */
export interface Signed {
  option: Option;
  /** Digits; for a reason that has no number among numbers, one of `REASONS`. */
  sign: string;
}

/** What stands for a reason where digits are answers: on every number pad, and no code begins so. */
export const REASONS: Readonly<Record<GivenMissing, string>> = { dont_know: "*", refused: "/", not_applicable: "+" };

/** What is typed for yes and no to the consent. */
export const CONSENT_SIGNS = { agree: "1", disagree: "2" } as const;

/**
 * What is typed for each option, in the order printed: the number that it shows, as its label or as its code, else its place.
 * A form on paper shows codes, which a page does not; apart from that it is the rule of the keys that choose levels.
 */
export function signsOf(options: readonly Option[], languages: readonly Language[]): Signed[] {
  const levels = options.filter(({ missing }) => !missing);
  const printed = [...levels, ...options.filter(({ missing }) => missing)];
  const numbered = [labelOf(languages), ({ code }: Option) => code].find(
    (numberOf) =>
      levels.length > 0 &&
      levels.every((each) => isNumber(numberOf(each))) &&
      new Set(levels.map(numberOf)).size === levels.length,
  );
  if (!numbered) return printed.map((option, at) => ({ option, sign: String(at + 1) }));
  const taken = new Set(levels.map(numbered));
  return printed.map((option) => {
    const number = numbered(option);
    const isOwn = !option.missing || (isNumber(number) && !taken.has(number));
    return { option, sign: isOwn ? number : REASONS[option.missing!] };
  });
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** A number is the same in every language and script, so any will do. */
const labelOf =
  (languages: readonly Language[]) =>
  ({ label }: { label: Text }): string =>
    plainDigits(wordsIn(label, languages[0]!, languages).words.trim());
