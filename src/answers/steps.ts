import { type Item, type Section, type Survey, isQuestion } from "../schema/index.ts";

/** `steps`: a section at a time. `card`: a question at a time. `page`: everything at once. */
export type Layout = "steps" | "card" | "page";

/** What is shown at one time. */
export interface Step {
  /** The id of its first item: names the step even when steps before it come and go. */
  id: string;
  parts: { section: Section; items: readonly Item[] }[];
  /** All sections, shown or not. */
  sections: readonly Section[];
}

/** The steps through the items that are asked. Empty sections do not appear; notes go with the question after them. */
export function stepsOf({ sections }: Survey, asked: readonly Item[], layout: Layout): Step[] {
  const shown = new Set(asked);
  const parts = sections
    .map((section) => ({ section, items: section.items.filter((item) => shown.has(item)) }))
    .filter(({ items }) => items.length);
  const groups =
    layout === "page"
      ? [parts]
      : layout === "steps"
        ? parts.map((part) => [part])
        : parts.flatMap(({ section, items }) => cards(items).map((card) => [{ section, items: card }]));
  return groups
    .filter((group) => group.length)
    .map((group) => ({ id: group[0]!.items[0]!.id, parts: group, sections }));
}

/** Splits items so that each card has one question, after the notes that lead to it. */
function cards(items: readonly Item[]): Item[][] {
  const split: Item[][] = [[]];
  for (const item of items) {
    if (split.at(-1)!.some(isQuestion)) split.push([]);
    split.at(-1)!.push(item);
  }
  return split;
}
