import { type Facts, measureLabel } from "../facts.ts";
import { groupsOf } from "../groups.ts";
import { truthOf } from "../measures/measure-explanation.ts";
import { count } from "../numbers.ts";
import type { Place } from "../place.ts";
import { readRows } from "../tables/breakdown-rows.ts";
import { type Source, exactly } from "../words.ts";

/** How many units without others below them are in each band, of those of which the points are printed. */
export function bandSentences(facts: Facts, { blocks }: Place, dimension: string): Source[] {
  const { survey, say, language, text } = facts;
  const table = blocks.find((block) => block.kind === "table" && block.id === `by-${dimension}-table`);
  if (dimension !== "unit" || table?.kind !== "table") return [];
  const rows = readRows(facts, dimension, table.rows).filter((row) => typeof row !== "string");
  return (survey.measures ?? []).flatMap((measure) => {
    if (measure.type !== "points" || !measure.bands) return [];
    const column = table.columns.findIndex((each) => each.text === plain(measureLabel(facts, measure)));
    const bands = groupsOf(facts, dimension).flatMap((group) => {
      const row = rows.find((each) => each.group === group);
      const truth = truthOf(facts.figuresOf(group), measure.id);
      if (group.id === null || group.own || truth.type !== "points" || !truth.band) return [];
      return row?.row.cells[column - 1]?.number ? truth.band : [];
    });
    const clauses = measure.bands.map(({ code, label }) => {
      const x = bands.filter((band) => band === code).length;
      const fraction = exactly(`${count(language, x)}/${count(language, bands.length)}`);
      return say("bandsOfUnits", { fraction, band: exactly(text(label)) }, bands.length);
    });
    return [`${measureLabel(facts, measure)}: ${clauses.join("; ")}\\.`];
  });
}

const plain = (source: Source): string => source.replaceAll("\\", "");
