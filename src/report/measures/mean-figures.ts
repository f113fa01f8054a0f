import type { MeasureOf } from "../../schema/index.ts";
import { countedTypes } from "../items/types.ts";
import { over, rational, sumOf, times, toNumber } from "../rational.ts";
import { type Measured, itemIn } from "./measured.ts";
import type { Hidable } from "../figures/hidable.ts";

export interface MeanFigures extends Hidable {
  type: "mean";
  id: string;
  items: ({ item: string; n: number | null; mean: number | null } & Hidable)[];
  /** Mean of the items' means, over the items with data. */
  overall: number | null;
}

/** Means of options' values, or of numbers, over all who gave one; and the mean of these means. */
export function meanFigures(measure: MeasureOf<"mean">, measured: Measured): MeanFigures {
  const items = measure.items.map((id): MeanFigures["items"][number] => {
    const { item, tally, table, few } = itemIn(measured, id);
    if (!table.isOpen || table.answered === null) {
      return { item: id, n: null, mean: null, hidden: true, ...few };
    }
    const valued = countedTypes[item.type].values(item, tally);
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
    ...(items.some(({ few }) => few) && { few: true }),
  };
}
