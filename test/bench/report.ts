import { contenders, type ContenderName } from "./contenders.ts";
import type { Summary } from "./summary.ts";
import { table } from "./table.ts";

export type PageName = "22" | "500";
/** What is known of each contender, or nothing where it was not measured. */
export type Results = Record<PageName, Partial<Record<ContenderName, Summary>>>;

const columns = [
  "",
  "brotli KB JS+CSS (all)",
  "interactive ms (× static)",
  "blocking ms",
  "click ms median / p98",
  "heap MB",
  "500: interactive ms (× Lit)",
  "500: click ms median / p98",
];

const whole = (value: number) => value.toFixed(0);
const times = (value: number, base: number | undefined) => (base ? (value / base).toFixed(2) : "?");
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const clicks = ({ clickMedian, clickP98 }: Summary) => `${whole(clickMedian)} / ${whole(clickP98)}`;

/** One row for each contender, side by side. */
export function report({ 22: few, 500: many }: Results): string {
  const rows = contenders.map(({ name, label }) => {
    const [one, other] = [few[name], many[name]];
    const left = one
      ? [
          `${kilobytes(one.code)} (${kilobytes(one.files)})`,
          `${whole(one.interactive)} (${times(one.interactive, few.static?.interactive)})`,
          whole(one.blocking),
          clicks(one),
          (one.heap / 1e6).toFixed(2),
        ]
      : Array<string>(5).fill("–");
    const right = other
      ? [`${whole(other.interactive)} (${times(other.interactive, many.lit?.interactive)})`, clicks(other)]
      : Array<string>(2).fill("–");
    return [label, ...left, ...right];
  });
  return table([columns, ...rows]);
}

/** What we aim at beside what was measured. For people to judge: a shared machine's timings fail no build. */
export function aims({ 22: few, 500: many }: Results): string {
  const rows = [
    ["Aim", "", "measured"],
    ["interactive, × static form", "≤ 1.10", times(few.ours?.interactive ?? NaN, few.static?.interactive)],
    ["500 criteria: interactive, × plain Lit", "≤ 1.30", times(many.ours?.interactive ?? NaN, many.lit?.interactive)],
    ["500 criteria: click to paint p98, ms", "< 80", whole(many.ours?.clickP98 ?? NaN)],
  ];
  return table(rows).replaceAll("NaN", "  –");
}
