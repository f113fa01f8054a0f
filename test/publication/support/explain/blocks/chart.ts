import type { Chart, ChartPoint } from "../../../../../src/publication/index.ts";
import { type Facts, type FormSet, firstMeasure, hiddenWord, measureLabel } from "../facts.ts";
import { groupsOf } from "../groups.ts";
import { explanationOf, measureCell } from "../measures/index.ts";
import { truthOf } from "../measures/measure-explanation.ts";
import type { ExplainBlock } from "../place.ts";
import { wrongBar, wrongText } from "../said.ts";
import { isHidable } from "../shares.ts";
import { type Source, anyOf, exactly, isSaid, lowered } from "../words.ts";
import { dimensionName } from "./heading.ts";

/** The first measure of each group: every point, what is said of the ends, and the axis. */
export const explainChart: ExplainBlock<"chart"> = (facts, { id, text, form, axis, points }) => {
  const dimension = facts.by.find((each) => id === `by-${each}-chart`);
  const measure = firstMeasure(facts);
  if (dimension === undefined || !measure) return [`nobody explains the chart ${id}`];
  const wrongPoints = points.flatMap((point) => {
    const set = setOf(facts, dimension, point);
    if (!set) return [`${id}: nobody knows what “${point.label}” is`];
    const figures = facts.figuresOf(set);
    const bar = explanationOf(measure).bar(truthOf(figures, measure.id) as never)!;
    const { value: percent, interval } = point;
    return [
      ...wrongText(
        `${id}, “${point.label}”`,
        point.text,
        ...measureCell(facts, figures, measure).map((each) => each.text),
        ...hiddenWord(facts),
      ),
      ...wrongBar(`${id}, “${point.label}”`, { percent, ...(interval && { interval }) }, bar, isHidable(facts)),
    ];
  });
  return [
    ...wrongPoints,
    ...wrongAxis(id, axis, points),
    ...wrongText(id, text, ...textsOf(facts, dimension, points, form === "line")),
  ];
};

/** From a round number to a round number, just around every point and interval, in tens or twenties; nothing has more than 100%. */
function wrongAxis(id: string, { from, to, ticks }: Chart["axis"], points: readonly ChartPoint[]): string[] {
  const ends = points.flatMap(({ value, interval = [] }) => (value === null ? [] : [value, ...interval]));
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const step = most - least > 50 ? 20 : 10;
  const rounds = Array.from({ length: 100 / step + 1 }, (_, i) => i * step);
  const below = rounds.filter((each) => each <= least + 1e-9).at(-1)!;
  const above = rounds.find((each) => each >= most - 1e-9)!;
  const [first, last] = below < above ? [below, above] : above === 0 ? [0, step] : [below - step, above];
  const right = rounds.filter((each) => each >= first && each <= last);
  const isRight =
    from === first &&
    to === last &&
    ticks.length === right.length &&
    ticks.every(({ value, text }, i) => value === right[i] && text === `${right[i]}%`);
  return isRight ? [] : [`${id}: the axis ${JSON.stringify({ from, to, ticks })} is not ${right.join(", ")}`];
}

function setOf(facts: Facts, dimension: string, { label, role }: ChartPoint): FormSet | undefined {
  if (role === "total") return facts.total;
  return groupsOf(facts, dimension).find((group) => isSaid(label, group.label));
}

/** The first and the last in time, or the greatest and the least. */
function textsOf(facts: Facts, dimension: string, points: readonly ChartPoint[], isTrend: boolean): Source[] {
  const shown = points.filter(({ value, role }) => value !== null && role !== "total");
  const sorted = isTrend ? shown : [...shown].sort((a, b) => b.value! - a.value!);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const alike = (end: ChartPoint) =>
    shown.filter(({ value }) => (isTrend ? false : Math.abs(value! - end.value!) < 1e-9));
  return [first, ...alike(first)].flatMap((from) =>
    [last, ...alike(last)].map((to) => {
      const values = {
        label: measureLabel(facts, firstMeasure(facts)!),
        dimension: dimensionName(facts, dimension),
        first: lowered(from.label),
        firstValue: exactly(from.text),
        last: lowered(to.label),
        lastValue: exactly(to.text),
      };
      const told = facts.say(isTrend ? "trendText" : "chartText", values);
      return anyOf([told, `${told} ${facts.say("trendBroken")}`]);
    }),
  );
}
