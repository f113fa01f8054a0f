import type { Chart } from "../../publication/index.ts";

/** What steps an axis may have, in points. */
const STEPS = [1, 2, 5, 10, 20];

/** Intervals of an index, one below the other around the same value. Proportions. */
export function intervalChart(
  text: string,
  index: number,
  intervals: readonly { label: string; text: string; half: number }[],
  tick: (proportion: number) => string,
): Chart {
  const value = 100 * index;
  const widest = 100 * Math.max(...intervals.map(({ half }) => half));
  const step = STEPS.find((each) => widest / each <= 2) ?? 50;
  const from = Math.max(0, Math.floor((value - widest) / step) * step);
  const to = Math.min(100, Math.ceil((value + widest) / step) * step);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  return {
    kind: "chart",
    id: "intervals",
    text,
    form: "dots",
    axis: { from, to, ticks: ticks.map((each) => ({ value: each, text: tick(each / 100) })) },
    points: intervals.map(({ label, text, half }) => ({
      label,
      text,
      value,
      interval: [Math.max(from, value - 100 * half), Math.min(to, value + 100 * half)],
    })),
  };
}
