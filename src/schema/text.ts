import * as z from "zod/mini";
import { mapOf } from "./primitives.ts";

/** A BCP-47 language tag, such as `vi`, `en` or `tyz-Latn`. */
export type Language = string;

/** A text for people: one string, or a map from BCP-47 language tag to string. Never HTML. */
export type Text = string | Record<Language, string>;

export const languageSchema = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "bad-language"));

/** Some visible words. */
export const wordsSchema = z.string().check(z.regex(/\S/, "no-words"));

export const textSchema = z.union([
  wordsSchema,
  mapOf(wordsSchema),
]);

/** A stable name: starts with a letter or digit, then letters, digits, `.`, `_` or `-`; at most 64 characters. */
export const nameSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "bad-name"));

/**
 * The available language that fits best, by RFC 4647 lookup: `vi-VN` falls back to `vi`.
 * @returns `undefined` when none fits.
 */
export function matchLanguage(wanted: Language, available: readonly Language[]): Language | undefined {
  for (let tag = wanted.toLowerCase(); tag; tag = tag.slice(0, Math.max(tag.lastIndexOf("-"), 0))) {
    const found = available.find((language) => language.toLowerCase() === tag);
    if (found) return found;
  }
  return undefined;
}

/** The words of `text` in one of a survey's declared languages. */
export function textIn(text: Text, language: Language): string {
  if (typeof text === "string") return text;
  return text[language] ?? Object.values(text)[0] ?? "";
}
