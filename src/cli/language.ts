import { matchLanguage } from "../schema/index.ts";
import { en } from "./words/en.ts";
import { type Words, vi } from "./words/vi.ts";

/** A language that the command speaks. */
export type CliLanguage = "vi" | "en";

/** One text in both languages. */
export type Said = Readonly<Record<CliLanguage, string>>;

export const wordsIn: Readonly<Record<CliLanguage, Words>> = { vi, en };

/**
 * The language of the shell, by POSIX's order of its variables. English when it is neither.
 * @param environment such as `{ LANG: "vi_VN.UTF-8" }`
 */
export function cliLanguage(environment: Readonly<Record<string, string | undefined>>): CliLanguage {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return spoken(locale.replace(/[.@].*$/, "").replace("_", "-"));
}

/** The language of the command's own words that fits a BCP-47 tag best. */
export const spoken = (tag: string): CliLanguage =>
  (matchLanguage(tag, ["vi", "en"]) as CliLanguage | undefined) ?? "en";
