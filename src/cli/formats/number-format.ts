import type { CellNumber } from "../../publication/index.ts";

/** The first number of a text. */
const NUMBER = /[-−+]?\d(?:[\d.,\u00A0\u202F]*\d)?%?/;

/**
 * The format by which a spreadsheet shows a number as the report prints it, with the words around it.
 * @example numberFormat("06/38", { value: 6, decimals: 0, base: 38 }) === '00"/38"'
 */
export function numberFormat(text: string, { decimals, percent }: CellNumber): string {
  const printed = NUMBER.exec(text);
  const whole = /^0\d$/.test(printed?.[0] ?? "") ? "00" : "#,##0";
  const pattern = `${whole}${decimals ? `.${"0".repeat(decimals)}` : ""}${percent ? "%" : ""}`;
  if (!printed) return pattern;
  const [before, after] = [text.slice(0, printed.index), text.slice(printed.index + printed[0].length)];
  return `${quoted(before)}${pattern}${quoted(after)}`;
}

const quoted = (words: string): string => (words ? `"${words.replaceAll('"', "")}"` : "");
