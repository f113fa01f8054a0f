import { categoriesOf, pluralsOf } from "../fill.ts";
import type { WordsFile } from "../words-file.ts";
import { type Parts, isText } from "./gaps.ts";

/** Something wrong in a words file, and where, as a JSON path. */
export type WordsFault = { path: string } & (
  | { code: "bad-language" | "no-name" }
  /** What is to be translated, in each language that is complete. */
  | { code: "no-text"; texts: readonly string[] }
  | { code: "unknown-key"; key: string; known: readonly string[] }
  /** A `{…}` that is not there, or that nothing would be put into. */
  | { code: "slot-missing" | "slot-unknown"; slot: string }
  /** A text has one form, or one for each category. */
  | { code: "forms"; got: number; categories: readonly string[] }
);

/** Keys of a words file that are no parts. */
const HEAD = ["$schema", "language", "name"];

/** The parts that a page's own file has. Ours have more: for those who write surveys, and who run the command and the collector. */
const PAGE_PARTS: Record<Exclude<keyof WordsFile, "language" | "name">, true> = {
  answering: true,
  messages: true,
  kiosk: true,
  qr: true,
  rareItems: true,
  entry: true,
  delivery: true,
  print: true,
  plain: true,
  results: true,
  rareResults: true,
  administrative: true,
};

/** What a page with surveys does without: a file may leave out the words for clerks and webmasters, of forms without it, and of results. */
const OPTIONAL = [["entry"], ["delivery"], ["print", "plain"], ["results", "rareResults"], ["administrative"]];

/**
 * Everything that is missing or wrong in a words file.
 * @param models the parts of languages that are complete: the first says what there has to be, and a text may be filled
 *   in as in any of them
 */
export function* checkWords(data: unknown, models: readonly [Parts, ...Parts[]]): Generator<WordsFault> {
  const file = objectOf(data);
  const [complete] = models;
  const language = isLanguage(file["language"]) ? file["language"] : undefined;
  if (!language) yield { path: "$.language", code: "bad-language" };
  if (!isText(file["name"])) yield { path: "$.name", code: "no-name" };
  yield* unknownKeys("$", file, [...HEAD, ...Object.keys(complete)]);
  const leftOut = OPTIONAL.filter((parts) => !parts.some((part) => part in file)).flat();
  for (const part of without(Object.keys(complete), leftOut)) {
    const texts = objectOf(file[part]);
    const keys = Object.keys(complete[part]!);
    yield* unknownKeys(`$.${part}`, texts, keys);
    for (const key of keys) {
      const alike = models.map((model) => model[part]![key]!);
      yield* textFaults(`$.${part}.${key}`, texts[key], alike, language);
    }
  }
}

function* textFaults(
  path: string,
  text: unknown,
  models: readonly string[],
  language: string | undefined,
): Generator<WordsFault> {
  if (!isText(text)) return yield { path, code: "no-text", texts: models };
  const slots = slotsIn(text);
  const [wanted = [], ...others] = models.map(slotsIn);
  if (![wanted, ...others].some((each) => `${each}` === `${slots}`)) {
    for (const slot of without(wanted, slots)) yield { path, code: "slot-missing", slot };
    for (const slot of without(slots, wanted)) yield { path, code: "slot-unknown", slot };
  }
  if (!language) return;
  const got = text.split("|").length;
  // Only a number chooses between forms.
  const categories = wanted.length ? categoriesOf(pluralsOf(language)) : ["other"];
  if (got > 1 && got !== categories.length) yield { path, code: "forms", got, categories };
}

function* unknownKeys(path: string, object: object, known: readonly string[]): Generator<WordsFault> {
  for (const key of without(Object.keys(object), known))
    yield { path: `${path}.${key}`, code: "unknown-key", key, known };
}

/** The parts of a words file that a page's own has too. */
export const pagePartsOf = (file: object): Parts =>
  Object.fromEntries(Object.entries(file).filter(([key]) => Object.hasOwn(PAGE_PARTS, key)));

/** What a page's own file would have of a file of ours. */
export const pageWordsOf = (file: { language: string; name: string }): object => ({
  language: file.language,
  name: file.name,
  ...pagePartsOf(file),
});

/** Whether it is a BCP-47 tag of a language, whose code has two or three letters. */
export function isLanguage(tag: unknown): tag is string {
  try {
    return typeof tag === "string" && /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The names in the `{…}` of a text, in all its forms. */
const slotsIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

const without = (names: readonly string[], others: readonly string[]): string[] =>
  names.filter((name) => !others.includes(name));

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
