import type { Measure, MeasureOf, Survey, Text } from "../schema/index.ts";
import { type FiguresOptions, figuresOf } from "./figures/figures.ts";
import type { CountLayout } from "./layout.ts";
import { mergedGroups } from "./merged-groups.ts";
import { type PointsFigures, givenPoints } from "./measures/points-figures.ts";
import { ranked } from "./ranks.ts";
import type { ReportOptions } from "./options-type.ts";
import type { Node } from "./suppression/node.ts";
import type { Tally } from "./tally-type.ts";
import type { Breakdown, Group } from "./breakdown-type.ts";

/** A dimension's groups with their figures, units in the order of the tree, from above to below. */
export function breakdownOf(
  layout: CountLayout,
  tally: Tally,
  dimension: string,
  total: Node,
  d: number,
  figures: FiguresOptions,
  { units = [] }: ReportOptions,
): Breakdown {
  const [survey] = layout.surveys;
  const groups = total.families[d]!.flatMap((node) => groupsOf(layout, node, figures));
  const labels = labelsOf(tally, dimension, units);
  const byUnit = dimension === "unit" ? givenByUnit(survey, tally) : new Map<string, PointsFigures[]>();
  const missing = [...byUnit.keys()].filter((unit) => !groups.some(({ id }) => id === unit));
  const all: Group[] = [
    ...groups,
    ...missing.map((id) => ({ id, figures: { forms: 0, items: [], measures: [] } })),
  ].map((group) => {
    const label = group.id === null ? undefined : labels.get(group.id);
    const points = group.id === null ? undefined : byUnit.get(group.id);
    return { ...group, ...(label !== undefined && { label }), ...(points && { points }) };
  });
  const label = survey.context?.[dimension]?.label;
  const by = dimension === "unit" ? rankingMeasure(survey) : undefined;
  const merged = mergedGroups(layout, total, total.published[d]!, figures);
  const bands = dimension === "unit" ? bandCounts(survey, all) : [];
  return {
    dimension,
    ...(label !== undefined && { label }),
    groups: by === undefined ? all : ranked(all, by),
    ...(merged.length && { merged }),
    ...(bands.length && { bands }),
  };
}

/** What units are ranked by: the first index, else the first CSAT. */
const rankingMeasure = ({ measures = [] }: Survey): string | undefined =>
  (measures.find(({ type }) => type === "index") ?? measures.find(({ type }) => type === "csat"))?.id;

function groupsOf(layout: CountLayout, node: Node, options: FiguresOptions, parent?: string): Group[] {
  const [parts] = node.families;
  const below = parent === undefined ? {} : { parent };
  const figures = figuresOf(layout, node, options);
  if (!parts) return [{ id: node.id, ...below, figures }];
  const [own, ...children] = parts;
  return [
    { id: node.id, ...below, figures, own: figuresOf(layout, own!, options) },
    ...children.flatMap((child) => groupsOf(layout, child, options, node.id!)),
  ];
}

function labelsOf({ waves }: Tally, dimension: string, units: NonNullable<ReportOptions["units"]>): Map<string, Text> {
  const named = dimension === "wave" ? waves : dimension === "unit" ? units : [];
  return new Map(named.flatMap(({ id, label }) => (label === undefined ? [] : [[id, label] as const])));
}

const isPoints = (measure: Measure): measure is MeasureOf<"points"> => measure.type === "points";

function givenByUnit({ measures = [] }: Survey, { points }: Tally): Map<string, PointsFigures[]> {
  const byUnit = new Map<string, PointsFigures[]>();
  for (const given of points) {
    const measure = measures.filter(isPoints).find(({ id }) => id === given.measure)!;
    byUnit.set(given.unit, [...(byUnit.get(given.unit) ?? []), givenPoints(measure, given.points)]);
  }
  return byUnit;
}

/** How many units are in each band. Only units without others below them count, so that none counts twice. */
function bandCounts({ measures = [] }: Survey, groups: readonly Group[]): NonNullable<Breakdown["bands"]> {
  return measures.filter(isPoints).flatMap(({ id, bands }) => {
    const codes = groups
      .filter(({ id: unit, own }) => unit !== null && !own)
      .flatMap(({ figures, points = [] }) => {
        const found = [...points, ...figures.measures].find((each) => each.id === id) as PointsFigures | undefined;
        return found?.band ?? [];
      });
    if (!bands || !codes.length) return [];
    const counts = bands.map(({ code }) => ({ code, count: codes.filter((each) => each === code).length }));
    return { measure: id, units: codes.length, counts };
  });
}
