import type { Figures, IndexValue } from "../../report/index.ts";
import { note } from "../blocks.ts";
import type { Block, Cell } from "../publication-type.ts";
import type { Voice } from "../voice.ts";

/** Marks an index that leaves out items because their figures are withheld. */
export const marked = (cell: Cell, { withheld }: Pick<IndexValue, "withheld">): Cell =>
  withheld.length ? { ...cell, text: `${cell.text} (*)` } : cell;

/** What the mark means, where one of the indices carries it. */
export const partlyNote = (
  { say }: Voice,
  figures: readonly (Pick<Figures, "measures"> | undefined)[],
): Block | false =>
  figures.some((each) =>
    each?.measures.some(
      (measure) =>
        measure.type === "index" && [measure.overall, ...measure.sections].some(({ withheld }) => withheld.length),
    ),
  ) && note(say("partly"), "warning");
