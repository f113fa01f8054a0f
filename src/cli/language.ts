import { FOR_DEVELOPERS, LANGUAGES, type OwnLanguage } from "../locales/languages.ts";
import { matchLanguage } from "../schema/index.ts";

/**
 * The language of the shell, by POSIX's order of its variables. English when there are no words in it.
 * @param environment such as `{ LANG: "vi_VN.UTF-8" }`
 */
export function cliLanguage(environment: Readonly<Record<string, string | undefined>>): OwnLanguage {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return commandLanguage(locale.replace(/[.@].*$/, "").replace("_", "-"));
}

/** The language of the command's own words that fits a BCP-47 tag best. */
export const commandLanguage = (tag: string): OwnLanguage => matchLanguage(tag, LANGUAGES) ?? FOR_DEVELOPERS;
