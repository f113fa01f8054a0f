import type { Row, Table } from "../../../../../src/publication/index.ts";
import type { ItemFigures } from "../../../../../src/report/index.ts";
import type { Item } from "../../../../../src/schema/index.ts";
import { type Facts, optionsOf } from "../facts.ts";
import { meanSaid } from "../measures/mean-explanation.ts";
import { wrongCells, wrongRows } from "../rows.ts";
import { wrongBar, wrongText } from "../said.ts";
import { fractionSaid, isHidable, rangeSaid, shareSaid, wholeSaid } from "../shares.ts";
import { exactly, isSaid } from "../words.ts";
import { lineOf } from "./option-lines.ts";

const REASONS = ["not_applicable", "dont_know", "refused", "blank"] as const;

export const itemTruth = (facts: Facts, { id }: Item): ItemFigures =>
  facts.figuresOf(facts.total).items.find((each) => each.id === id)!;

/** An item's options, single or merged, each once; then the reasons for no answer. */
export function optionsTable(facts: Facts, item: Item, { id, rows }: Table): string[] {
  const truth = itemTruth(facts, item);
  const shareRow = (
    row: Row,
    share: { x: number | null; n: number | null; interval: readonly [number, number] | null },
  ) => [
    ...wrongCells(`${id}, “${row.header}”`, row, [
      fractionSaid(facts, share),
      shareSaid(facts, share, "option"),
      rangeSaid(facts, share.interval),
    ]),
    ...wrongBar(
      `${id}, “${row.header}”`,
      row.bar,
      {
        percent: share.n ? (100 * share.x!) / share.n : null,
        interval: share.interval && [100 * share.interval[0], 100 * share.interval[1]],
      },
      isHidable(facts),
    ),
  ];
  const left = optionsOf(facts, item).filter(({ missing }) => !missing);
  const wrongOptions = rows.flatMap((row): string[] => {
    if (row.role === "missing") return [];
    const line = lineOf(facts, truth, left, row.header);
    if (!line) return [`${id}: nobody knows what “${row.header}” is`];
    for (const option of line.options) left.splice(left.indexOf(option), 1);
    return shareRow(row, line.share);
  });
  const silent = rows.filter(({ role }) => role === "missing");
  const wrongReasons = REASONS.flatMap((code): string[] => {
    const row = silent.find(({ header }) => isSaid(header, facts.say(`missing_${code}`)));
    const share = truth.missing.find((each) => each.code === code)!;
    if (!row) return share.x ? [`${id}: ${share.x} forms with ${code} are missing`] : [];
    return shareRow(row, share);
  });
  return [
    ...wrongOptions,
    ...left.map(({ code }) => `${id}: the option ${code} is missing`),
    ...wrongReasons,
    ...(silent.length > REASONS.length ? [`${id}: too many reasons`] : []),
  ];
}

/** How many placed each option, and where. */
export function ranksTable(facts: Facts, item: Item, { id, rows }: Table): string[] {
  const options = optionsOf(facts, item).filter(({ missing }) => !missing);
  const { ranks = [] } = itemTruth(facts, item);
  return wrongRows(
    id,
    rows,
    options.map(({ code, label }) => (row, at) => {
      const { placed, mean } = ranks.find((each) => each.code === code)!;
      return [
        ...wrongText(at, row.header, exactly(facts.text(label))),
        ...wrongCells(at, row, [wholeSaid(facts, placed!), meanSaid(facts, mean)]),
      ];
    }),
  );
}

/** The choices from a long list that are named, and how many chose others. */
export function topTable(facts: Facts, item: Item, { id, rows }: Table): string[] {
  const answers = facts.counted.flatMap(({ answers }) => answers[item.id] ?? []);
  const options = optionsOf(facts, item);
  const labelOf = (code: string): string => facts.text(options.find((option) => option.code === code)?.label) || code;
  const codes = [...new Set(answers.map(String))];
  const named = rows.slice(0, -1);
  const chosen = (header: string): number => answers.filter((answer) => labelOf(String(answer)) === header).length;
  const rest = answers.length - named.reduce((sum, { header }) => sum + chosen(header), 0);
  return [
    ...named.flatMap((row) =>
      codes.some((code) => labelOf(code) === row.header)
        ? wrongCells(`${id}, “${row.header}”`, row, [wholeSaid(facts, chosen(row.header))])
        : [`${id}: nobody chose “${row.header}”`],
    ),
    ...rows
      .slice(-1)
      .flatMap((row) => [
        ...wrongText(id, row.header, facts.say("others")),
        ...wrongCells(`${id}, others`, row, [wholeSaid(facts, rest)]),
      ]),
  ];
}
