import type { Band, MeasureOf } from "../../schema/index.ts";
import {
  type Decimal,
  type Rational,
  ZERO,
  isBelow,
  minus,
  over,
  plus,
  rational,
  roundHalfUp,
  sumOf,
  times,
  toDecimal,
} from "../rational.ts";
import { type Measured, itemIn } from "./measured.ts";
import type { Hidable } from "../figures/hidable.ts";

export interface PointsFigures extends Hidable {
  type: "points";
  id: string;
  indicators: ({
    item: string;
    /** Sum of the values, and over how many forms. */
    sum: Decimal | null;
    n: number | null;
    /** After transformation and rounding. `null` without data. */
    points: Decimal | null;
  } & Hidable)[];
  /** Over the indicators with data; with four decimals where it cannot be written exactly. `null` without any. */
  total: Decimal | null;
  /** Greatest total that the indicators with data allow. */
  attainable: Decimal | null;
  /** Greatest total with all indicators. */
  maximum: Decimal | null;
  /** Code of the band. `null` without bands, below the last, or while an indicator has no data. */
  band: string | null;
  /** Indicators without data, by item id. */
  without: string[];
  /** The total was given as such; there are no indicators. */
  given?: true;
}

type Points = MeasureOf<"points">;
type Indicator = Exclude<Points["items"][number], string>;

/** The sum of an indicator's values, and over how many forms. */
interface Summed {
  sum: Rational;
  n: number;
  /** The least and the greatest value that one form can bring. */
  range: [Rational, Rational];
}

/**
 * Points in whole numbers throughout: per indicator the mean (or sum) of the values, transformed, rounded half up at the
 * stated step, and only then put together. Circular 01/2018/TT-VPCP, article 15(2)–(4): an indicator without data is left
 * out, and then the total belongs to no band, since it could not have reached all of them.
 */
export function pointsFigures(measure: Points, measured: Measured): PointsFigures {
  const indicators = measure.items.map((entry): Indicator => (typeof entry === "string" ? { item: entry } : entry));
  const entries = indicators.map((indicator) => {
    const ids = [indicator.item, ...(indicator.or ?? [])];
    const isHidden = ids.some((id) => !itemIn(measured, id).table.isOpen);
    const few = ids.some((id) => itemIn(measured, id).few.few) ? { few: true as const } : {};
    const summed = sumValues(indicator, measured);
    const points = summed.n ? indicatorPoints(measure, summed) : undefined;
    const most = greatest(measure, summed);
    return { item: indicator.item, isHidden, few, summed, points, most };
  });
  const withData = entries.flatMap(({ points, most }) => (points ? { points, most } : []));
  const without = entries.filter(({ points }) => !points).map(({ item }) => item);
  const isHidden = entries.some((entry) => entry.isHidden);
  const total = totalOf(
    measure,
    withData.map(({ points }) => points),
  );
  return {
    type: "points",
    id: measure.id,
    indicators: entries.map((entry) =>
      entry.isHidden
        ? { item: entry.item, sum: null, n: null, points: null, hidden: true, ...entry.few }
        : {
            item: entry.item,
            sum: entry.summed.n ? toDecimal(entry.summed.sum, 15) : null,
            n: entry.summed.n,
            points: entry.points ? toDecimal(entry.points) : null,
          },
    ),
    total: isHidden || !total ? null : toDecimal(total),
    attainable: isHidden
      ? null
      : decimalOf(
          totalOf(
            measure,
            withData.map(({ most }) => most),
          ),
        ),
    maximum:
      isHidden && measure.per === "sum"
        ? null
        : decimalOf(
            totalOf(
              measure,
              entries.map(({ most }) => most),
            ),
          ),
    band: isHidden || !total || without.length ? null : bandOf(total, measure.bands),
    without: isHidden ? [] : without,
    ...(isHidden && { hidden: true }),
    ...(entries.some(({ few }) => few.few) && { few: true }),
  };
}

/** The band of points that were given as such. */
export const givenPoints = (measure: Points, points: string): PointsFigures => ({
  type: "points",
  id: measure.id,
  indicators: [],
  total: toDecimal(rational(points), 15),
  attainable: null,
  maximum: null,
  band: bandOf(rational(points), measure.bands),
  without: [],
  given: true,
});

/** The code of the first band whose beginning the total reaches; exactly at it, it does. */
export const bandOf = (total: Rational, bands: readonly Band[] = []): string | null =>
  bands.find(({ from }) => !isBelow(total, rational(from)))?.code ?? null;

function sumValues({ item: id, or = [], reverse = false }: Indicator, measured: Measured): Summed {
  const valued = [id, ...or].flatMap((each) => {
    const { item, tally } = itemIn(measured, each);
    return item.options.flatMap(({ value }, o) =>
      value === undefined ? [] : { value: rational(value), count: tally.options[o]! },
    );
  });
  const values = valued.map(({ value }) => value);
  const most = values.reduce((a, b) => (isBelow(a, b) ? b : a));
  const least = values.reduce((a, b) => (isBelow(a, b) ? a : b));
  const turned = (value: Rational): Rational => (reverse ? minus(plus(most, least), value) : value);
  return {
    sum: sumOf(valued.map(({ value, count }) => times(turned(value), rational(count)))),
    n: valued.reduce((n, { count }) => n + count, 0),
    range: [least, most],
  };
}

/** An indicator's points if every form had brought the most. */
function greatest(measure: Points, { n, range }: Summed): Rational {
  const forms = n || 1;
  const [one, two] = range.map((value) => indicatorPoints(measure, { sum: times(value, rational(forms)), n: forms }));
  return isBelow(one!, two!) ? two! : one!;
}

function indicatorPoints({ per = "mean", transform, round }: Points, { sum, n }: Pick<Summed, "sum" | "n">): Rational {
  const points = per === "mean" ? over(sum, rational(n)) : sum;
  const { multiply = 1, add = 0 } = transform ?? {};
  const moved = plus(times(points, rational(multiply)), rational(add));
  return round === undefined ? moved : roundHalfUp(moved, rational(round));
}

function totalOf({ total = "sum" }: Points, points: readonly Rational[]): Rational | undefined {
  if (!points.length) return undefined;
  const sum = points.reduce(plus, ZERO);
  return total === "sum" ? sum : over(sum, rational(points.length));
}

const decimalOf = (value: Rational | undefined): string | null => (value ? toDecimal(value) : null);
