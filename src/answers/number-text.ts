import { plainDigits } from "../schema/digits.ts";
import type { Language } from "../schema/index.ts";

/**
 * The number that a person typed, in their language's own way: `1.234,5` in Vietnamese, `1,234.5` in English. Digits may be those of any script.
 * @returns `undefined` for anything that is no number, or is ambiguous
 */
export function parseNumber(typed: string, language: Language): number | undefined {
  // What Intl does not know, such as Tày, is written as Vietnamese is, whatever the browser speaks.
  const parts = new Intl.NumberFormat([language, "vi"]).formatToParts(12345.6);
  const group = parts.find(({ type }) => type === "group")?.value ?? "";
  const decimal = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  // A space between digits can only group them: "1 234" is one number, "10 20" is none.
  const text = plainSigns(typed.trim()).replaceAll("٬", group).replaceAll("٫", decimal).replaceAll(/\s/g, group);
  const [whole = "", fraction, more] = text.split(decimal);
  const digits = group && whole.includes(group) ? ungroup(whole, group) : whole;
  if (more !== undefined || digits === undefined || !/^-?\d+$/.test(digits) || !/^\d*$/.test(fraction ?? ""))
    return undefined;
  return Number(`${digits}.${fraction || 0}`);
}

/**
 * Digits, points and signs as a Latin keyboard has them, also where one of another script or of full-width letters typed them. Marks that
 * nobody sees, which say in what direction a number reads, are left out.
 */
export const plainSigns = (text: string): string =>
  plainDigits(text)
    .replaceAll(/[\u061c\u200e\u200f]/g, "")
    .replaceAll("−", "-")
    .replaceAll(/[＊-／]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0));

/** `1.234` in Vietnamese is a thousand and more; `1.5` is a mistake, not fifteen. */
function ungroup(whole: string, group: string): string | undefined {
  const [first = "", ...rest] = whole.split(group);
  return /^-?\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part)) ? first + rest.join("") : undefined;
}

/** The number as this language writes it, without grouping, so that it can be typed on. */
export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat([language, "vi"], { useGrouping: false, maximumFractionDigits: 20 }).format(value);
