import type { Option, Text } from "../../schema/index.ts";
import { NAME } from "../../schema/patterns.ts";
import { chooseOne } from "../choose.ts";
import { plainSigns } from "../number-text.ts";
import { folded, search } from "../search.ts";
import { type TypedAnswer, begun, nothing, read, wrong } from "./typed-answer.ts";

/**
 * An entry of a list that is too long to be printed: its code, or words that only it has.
 * @param options `undefined` when the list is elsewhere and could not be had; then any code is taken
 */
export function readListed(
  options: readonly Option[] | undefined,
  typed: string,
  plain: (text: Text) => string,
): TypedAnswer {
  const text = typed.trim();
  if (!text) return nothing;
  const typedCode = plainSigns(text);
  if (!options) return NAME.test(typedCode) ? read(typedCode) : wrong("no-option", text);
  const byCode = options.find(({ code }) => code === typedCode);
  const same = options.filter(({ label }) => folded(plain(label)).trim() === folded(text));
  const found = search(options, text, plain);
  const [only] = byCode ? [byCode] : same.length === 1 ? same : found.length === 1 ? found : [];
  if (only) return read(chooseOne(only));
  return found.length || options.some(({ code }) => code.startsWith(typedCode)) ? begun : wrong("no-option", text);
}
