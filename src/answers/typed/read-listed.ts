import type { Option, Text } from "../../schema/index.ts";
import { NAME } from "../../schema/patterns.ts";
import { chooseOne } from "../choose.ts";
import { type Reading, begun, nothing, read, wrong } from "./reading.ts";

/** The options in which every typed word stands, accents and case apart. */
export function listed(options: readonly Option[], typed: string, plain: (text: Text) => string): Option[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return options.filter(({ label }) => words.every((word) => folded(plain(label)).includes(word)));
}

/**
 * An entry of a list that is too long to be printed: its code, or words that only it has.
 * @param options `undefined` when the list is elsewhere and could not be had; then any code is taken
 */
export function readListed(
  options: readonly Option[] | undefined,
  typed: string,
  plain: (text: Text) => string,
): Reading {
  const text = typed.trim();
  if (!text) return nothing;
  if (!options) return NAME.test(text) ? read(text) : wrong("no-option", text);
  const byCode = options.find(({ code }) => code === text);
  const same = options.filter(({ label }) => folded(plain(label)).trim() === folded(text));
  const found = listed(options, text, plain);
  const [only] = byCode ? [byCode] : same.length === 1 ? same : found.length === 1 ? found : [];
  if (only) return read(chooseOne(only));
  return found.length || options.some(({ code }) => code.startsWith(text)) ? begun : wrong("no-option", text);
}

const folded = (text: string): string =>
  text.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d");
