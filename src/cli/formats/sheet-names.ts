import type { Block, Heading } from "../../publication/index.ts";
import { lowerFirst } from "../../publication/lower-first.ts";
import { fill } from "../../locales/fill.ts";
import type { CommandWords } from "../../locales/parts/command/type.ts";

/** Excel takes no more. */
const LONGEST = 31;

/** What a sheet is called: whole words, and none that Excel refuses. @param taken grows by the name */
export function sheetName(wanted: string, taken: Set<string>): string {
  const words = wanted
    .replaceAll(/[[\]:*?/\\']+/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  for (let at = 1; ; at++) {
    const ending = at > 1 ? ` (${at})` : "";
    const name = `${shortened(words, LONGEST - ending.length)}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function shortened(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).trim()}…`;
}

/** A short name for a part of a report. */
export function partName({ id, text }: Heading, blocks: readonly Block[], { sheets }: CommandWords): string {
  const table = blocks.find((block) => block.kind === "table");
  if (id.startsWith("by-") && table?.kind === "table")
    return fill(sheets.by, { dimension: lowerFirst(table.columns[0]!.text) });
  const names: Record<string, string> = sheets;
  return Object.hasOwn(names, id) ? names[id]! : text;
}
