import type { Row, Table } from "../../../../../src/publication/index.ts";
import { type Changed, changesOf } from "../changes.ts";
import { type Facts, labelOf, measureLabel, measureWith } from "../facts.ts";
import { waveName } from "../groups.ts";
import { nearest, signed } from "../numbers.ts";
import { wrongCells } from "../rows.ts";
import { type Said, wrongText } from "../said.ts";
import { NOTHING, orHidden } from "../shares.ts";
import { type Source, anyOf, exactly, isSaid } from "../words.ts";

export function changesTable(facts: Facts, { id, caption, columns, rows }: Table): string[] {
  const { say } = facts;
  const isOnce = columns.length === 3;
  const known = changesOf(facts);
  const between = (change: Changed): Source =>
    say("fromWave", { from: waveName(facts, change.from.id!), to: waveName(facts, change.to.id!) });
  const captions = isOnce
    ? known.map((change) => say("changesCaptionOnce", { waves: between(change) }))
    : [say("changesCaption")];
  const matches = (row: Row, change: Changed): boolean =>
    isSaid(row.header, labelSource(facts, change), say("broken", { label: labelSource(facts, change) })) &&
    (isOnce || isSaid(row.cells[0]!.text, between(change)));
  return [
    ...wrongText(id, caption, ...captions),
    ...(rows.length === known.length ? [] : [`${id}: ${rows.length} rows instead of ${known.length}`]),
    ...rows.flatMap((row) => {
      const at = `${id}, “${row.header}”`;
      const candidates = known.filter((change) => matches(row, change));
      const complaints = candidates.map((change) =>
        wrongCells(at, row, [
          ...(isOnce ? [] : [[{ text: between(change) }]]),
          pointsSaid(facts, change),
          endsSaid(facts, change),
        ]),
      );
      // An item of two indices, and the CSAT of an item, may have the same name.
      return complaints.find((each) => !each.length) ?? complaints[0] ?? [`${at}: nobody knows what changed`];
    }),
  ];
}

function labelSource(facts: Facts, { measure, item }: Changed): Source {
  const of = measureWith(facts, measure);
  return of.type === "index" && item !== undefined ? exactly(labelOf(facts, item)) : measureLabel(facts, of);
}

const pointsSaid = (facts: Facts, { steps, value }: Changed): Said[] =>
  orHidden(
    facts,
    steps ? { text: pointsSource(facts, steps), number: { value, decimals: facts.places.measure } } : { text: NOTHING },
  );

export const pointsSource = ({ language, places }: Facts, steps: readonly bigint[]): Source =>
  anyOf(steps.map((each) => exactly(signed(language, each, places.measure))));

/** An end of an interval, halves away from 0. */
export const endSource = (facts: Facts, end: number): Source => {
  const { measure } = facts.places;
  return pointsSource(facts, [...nearest(end, measure), ...nearest(-end, measure).map((each) => -each)]);
};

function endsSaid(facts: Facts, { ends }: Changed): Said[] {
  if (!ends) return orHidden(facts, { text: NOTHING });
  const [from, to] = ends.map((end) => endSource(facts, end)) as [Source, Source];
  return orHidden(facts, { text: facts.say("range", { from, to }), range: ends });
}
