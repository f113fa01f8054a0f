import type { Facts } from "../facts.ts";
import { count } from "../numbers.ts";
import type { Place } from "../place.ts";
import { type Placed, placesOf } from "../ranks.ts";
import { type ReadRow, readRows } from "../tables/breakdown-rows.ts";
import { type Source, exactly, listed, placeIn, wordsOf } from "../words.ts";

/** More units than these are counted. */
const MOST = 8;

/** Which units are ahead and which behind, for each depth of the tree. */
export function rankSentences(facts: Facts, { blocks }: Place, dimension: string, text: string): Source[] {
  const table = blocks.find((block) => block.kind === "table" && block.id === `by-${dimension}-table`);
  if (dimension !== "unit" || table?.kind !== "table") return [];
  const read = readRows(facts, dimension, table.rows).filter((row): row is ReadRow => typeof row !== "string");
  const { say } = facts;
  return placesOf(facts, read).map((level) => {
    const first = level.filter((each) => each.first === 1);
    const last = level.filter((each) => each.last === level.length);
    if (first.length === level.length && last.length === level.length)
      return say("noRanks", { units: named(facts, level, text) });
    const sentence = (key: "rankedFirst" | "rankedLast", some: readonly Placed[]): Source => {
      const units = named(facts, some, text.slice(text.indexOf(beginOf(facts, key))));
      return say(key, { units: some.length > 1 ? say("tied", { units }) : units });
    };
    return `${sentence("rankedFirst", first)} ${sentence("rankedLast", last)}`;
  });
}

const beginOf = ({ language }: Facts, key: "rankedFirst" | "rankedLast"): string =>
  wordsOf[language][key].split("{")[0]!;

/** Their names, in whatever order they stand in the text. */
function named(facts: Facts, units: readonly Placed[], text: string): Source {
  if (units.length > MOST) return facts.say("units", { n: exactly(count(facts.language, units.length)) }, units.length);
  const labels = units.map(({ read }) => read.group!.label);
  return listed(
    facts.language,
    "and",
    labels.sort((a, b) => placeIn(text, a) - placeIn(text, b)),
  );
}
