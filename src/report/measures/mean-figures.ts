import type { MeasureOf } from "../../schema/index.ts";
import { over, rational, sumOf, times, toNumber } from "../rational.ts";
import type { MeanFigures } from "../report-type.ts";
import { type Measured, itemIn } from "./measured.ts";

/** Means of options' values, or of numbers, over all who gave one; and the mean of these means. */
export function meanFigures(measure: MeasureOf<"mean">, measured: Measured): MeanFigures {
  const items = measure.items.map((id) => {
    const { item, tally, table } = itemIn(measured, id);
    if (!table.isOpen || (item.type === "number" && table.answered === null)) {
      return { item: id, n: null, mean: null, hidden: true as const };
    }
    const valued =
      item.type === "number"
        ? Object.entries(tally.values ?? {}).map(([value, count]) => ({
            value: over(rational(value), rational(item.scale)),
            count,
          }))
        : item.options.flatMap(({ value }, o) =>
            value === undefined ? [] : { value: rational(value), count: tally.options[o]! },
          );
    const n = valued.reduce((sum, { count }) => sum + count, 0);
    const sum = sumOf(valued.map(({ value, count }) => times(value, rational(count))));
    return { item: id, n, mean: n ? toNumber(over(sum, rational(n))) : null };
  });
  const isHidden = items.some(({ hidden }) => hidden);
  const means = items.flatMap(({ mean }) => mean ?? []);
  return {
    type: "mean",
    id: measure.id,
    items,
    overall: isHidden || !means.length ? null : means.reduce((sum, mean) => sum + mean, 0) / means.length,
    ...(isHidden && { hidden: true }),
  };
}
