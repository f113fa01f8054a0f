import type { Option, Text } from "../schema/index.ts";

/** As it is compared: accents and case do not matter, so that "thu tuc" finds "Thủ tục". */
export const folded = (text: string): string =>
  text.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d");

/**
 * The options in which every typed word stands, those that begin with the first word before the others.
 * @param plain the words of a label
 */
export function search(options: readonly Option[], typed: string, plain: (text: Text) => string): Option[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  const found = options
    .map((option) => ({ option, label: folded(plain(option.label)) }))
    .filter(({ label }) => wanted.every((word) => label.includes(word)));
  const starts = (label: string): number => Number(!label.startsWith(wanted[0] ?? ""));
  return found.sort((a, b) => starts(a.label) - starts(b.label)).map(({ option }) => option);
}
