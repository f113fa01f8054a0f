import { bump } from "../bump.ts";
import { over, rational } from "../rational.ts";
import type { ItemTally } from "../tally-type.ts";
import { type CountedType, oneOption } from "./counted-type.ts";
import type { ItemFigures } from "../figures/item-figures-type.ts";

/** Values are counted as whole numbers of the last decimal, so that adding is exact. */
export const number: CountedType = {
  ...oneOption,
  hasOptionColumns: false,
  scale: (item) => 10 ** (("decimals" in item && item.decimals) || 0),
  sums: () => ({ values: {} }),
  optionOf: ({ scale }, answer) =>
    typeof answer === "number" && Number.isSafeInteger(Math.round(answer * scale)) ? -1 : undefined,
  add({ scale }, sums, answer, by) {
    bump(sums.values!, String(Math.round((answer as number) * scale)), by);
  },
  addCount({ scale }, sums, option, count) {
    const value = Number(option.replace(",", "."));
    if (!option.trim() || !Number.isFinite(value)) return "unknown-option";
    bump(sums.values!, String(Math.round(value * scale)), count);
    return undefined;
  },
  values: ({ scale }, { values = {} }) =>
    Object.entries(values).map(([value, count]) => ({ value: over(rational(value), rational(scale)), count })),
  figures: ({ scale }, sums, { answered, threshold }) => ({ number: numberFigures(scale, sums, answered, threshold) }),
};

function numberFigures(
  scale: number,
  { values = {} }: ItemTally,
  answered: number | null,
  threshold: number,
): NonNullable<ItemFigures["number"]> {
  if (answered === null) return { mean: null, min: null, max: null, hidden: true };
  const numbers = Object.keys(values).map(Number);
  if (!numbers.length) return { mean: null, min: null, max: null };
  const total = Object.entries(values).reduce((all, [value, count]) => all + Number(value) * count, 0);
  const mean = total / scale / answered;
  // One person stands behind the least value, and perhaps only one.
  if (threshold) return { mean, min: null, max: null, hidden: true };
  const extreme = (pick: (a: number, b: number) => number): number => numbers.reduce((a, b) => pick(a, b)) / scale;
  return { mean, min: extreme(Math.min), max: extreme(Math.max) };
}
