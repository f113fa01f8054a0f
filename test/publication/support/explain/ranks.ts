import type { Cell } from "../../../../src/publication/index.ts";
import type { Figures } from "../../../../src/report/index.ts";
import type { Facts } from "./facts.ts";
import { truthOf } from "./measures/measure-explanation.ts";
import { wrongCell } from "./said.ts";
import type { ReadRow } from "./tables/breakdown-rows.ts";
import { exactly } from "./words.ts";

/* Ranks once more: which of the units that are shown differ by more than chance, by z tests with Holm's correction. */

export interface Placed {
  read: ReadRow;
  first: number;
  last: number;
}

/** What units are ranked by. */
export function rankedBy({ survey: { measures = [] } }: Facts) {
  return measures.find(({ type }) => type === "index") ?? measures.find(({ type }) => type === "csat");
}

/** The units of each depth with their places. Units of which the figure is withheld are not among them. */
export function placesOf(facts: Facts, rows: readonly ReadRow[]): Placed[][] {
  const measure = rankedBy(facts);
  if (!measure) return [];
  const column = facts.survey.measures!.slice(0, facts.survey.measures!.indexOf(measure));
  const before = column.reduce((sum, each) => sum + (each.type === "points" && each.bands ? 2 : 1), 0);
  const after = facts.survey.measures!.reduce((sum, each) => sum + (each.type === "points" && each.bands ? 2 : 1), 0);
  const shown = rows.flatMap((read) => {
    const { group, row } = read;
    if (!group || group.id === null || !row.cells.at(before - after)!.number) return [];
    const standing = standingOf(facts.figuresOf(read.set), measure.id);
    return standing ? [{ read, depth: group.depth, ...standing }] : [];
  });
  return [...new Set(shown.map(({ depth }) => depth))].flatMap((depth) => {
    const level = shown.filter((each) => each.depth === depth);
    if (level.length < 2) return [];
    const clear = clearPairs(level);
    return [
      level.map((one) => ({
        read: one.read,
        first: 1 + clear.filter(([, worse]) => worse === one).length,
        last: level.length - clear.filter(([better]) => better === one).length,
      })),
    ];
  });
}

/** Whatever is wrong with the cells of the column of ranks. */
export function wrongRanks(facts: Facts, id: string, rows: readonly ReadRow[]): string[] {
  const places = placesOf(facts, withoutRanks(rows)).flat();
  return rows.flatMap(({ row, group }) => {
    const place = group && places.find(({ read }) => read.group === group);
    return wrongCell(
      `${id}, rank of “${row.header}”`,
      row.cells[0] as Cell,
      ...(place ? [rankOf(facts, place)] : [{ text: "" }]),
    );
  });
}

const withoutRanks = (rows: readonly ReadRow[]): ReadRow[] =>
  rows.map((read) => ({ ...read, row: { ...read.row, cells: read.row.cells.slice(1) } }));

const rankOf = ({ say }: Facts, { first, last }: Placed) =>
  first === last
    ? { text: exactly(String(first)), number: { value: first, decimals: 0 } }
    : { text: say("ranks", { first: String(first), last: String(last) }) };

interface Standing {
  value: number;
  se: number;
}

/** The figure and its error; where all agree, as if one more of either kind had answered. */
function standingOf(figures: Figures, measure: string): Standing | undefined {
  const adjusted = (x: number, n: number): number => Math.sqrt(((x + 1) * (n - x + 1)) / (n + 2) ** 3);
  const truth = truthOf(figures, measure);
  if (truth.type === "csat")
    return truth.n ? { value: truth.x! / truth.n, se: adjusted(truth.x!, truth.n) } : undefined;
  if (truth.type !== "index") return undefined;
  const { value, n, se, noError } = truth.overall;
  if (value === null || n === null) return undefined;
  if (noError === "all-alike") return { value, se: adjusted(value * n, n) };
  return se === null ? undefined : { value, se };
}

/** Pairs that differ clearly, by Holm: the greatest difference first, until one could be chance. */
function clearPairs<T extends Standing>(units: readonly T[]): [better: T, worse: T][] {
  const pairs = units.flatMap((one, i) =>
    units.slice(i + 1).map((other) => {
      const [better, worse] = one.value >= other.value ? [one, other] : [other, one];
      return { better, worse, z: (better.value - worse.value) / Math.sqrt(better.se ** 2 + worse.se ** 2) };
    }),
  );
  pairs.sort((a, b) => b.z - a.z);
  const end = pairs.findIndex(({ z }, i) => !(chanceOf(z) <= 0.05 / (pairs.length - i)));
  return pairs.slice(0, end < 0 ? pairs.length : end).map(({ better, worse }) => [better, worse]);
}

/** How probable a difference of z or more in either direction is by chance: Simpson's rule over the normal density. */
function chanceOf(z: number): number {
  const [steps, to] = [2000, z + 12];
  const width = (to - z) / steps;
  const density = (at: number): number => Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(z) + density(to);
  for (let i = 1; i < steps; i++) sum += (i % 2 ? 4 : 2) * density(z + i * width);
  return (2 * sum * width) / 3;
}
