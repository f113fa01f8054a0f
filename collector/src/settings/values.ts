import { BadSetting } from "../errors/bad-setting.ts";

/** A whole number from 0 to the most. @throws BadSetting */
export function wholeFrom(name: string, text: string, most: number): number {
  if (/^\d+$/.test(text) && Number(text) <= most) return Number(text);
  throw new BadSetting(`${name} is “${text}”. Give a whole number from 0 to ${most}.`);
}

/** What stands between blanks and commas. */
export const list = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** One of a table's words. @param said the setting with its verb, such as `log is` @throws BadSetting */
export function oneWord<Word extends string>(said: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new BadSetting(`${said} “${text}”. Choose from: ${words.join(", ")}.`);
}
