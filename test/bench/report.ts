import { conditions } from "./conditions.ts";
import { contenders } from "./contenders.ts";
import { median } from "./statistics.ts";
import type { Summaries, Summary } from "./summary.ts";
import { table } from "./table.ts";

export type PageName = "22" | "500";
type Results = Record<PageName, Summaries>;

const columns = [
  "",
  "brotli KB: JS+CSS (all)",
  "interactive ms (× static)",
  "blocking ms",
  "click ms: median / p98",
  "heap MB",
  "500: interactive ms (× Lit)",
  "500: click ms: median / p98",
];

const unknown = "–";
const decimals = (digits: number) => (value: number | undefined) => value?.toFixed(digits) ?? unknown;
const [whole, tenths, hundredths] = [decimals(0), decimals(1), decimals(2)];

/** The median of the ratios within each run, because a busy machine slows neighbours alike. */
function ratio(one: Summary | undefined, base: Summary | undefined): string {
  if (!one || !base) return unknown;
  return hundredths(median(one.interactiveByRun.map((time, run) => time / (base.interactiveByRun[run] ?? NaN))));
}

/** One row for each contender, side by side. */
export function report({ 22: few, 500: many }: Results): string {
  const rows = contenders.map(({ name, label }) => [
    label,
    ...firstPage(few[name], few.static),
    ...secondPage(many[name], many.lit),
  ]);
  return table([columns, ...rows]);
}

function firstPage(one: Summary | undefined, base: Summary | undefined): string[] {
  if (!one) return Array<string>(5).fill(unknown);
  return [
    `${tenths(one.code / 1000)} (${tenths(one.files / 1000)})`,
    `${whole(one.interactive)} (${ratio(one, base)})`,
    whole(one.blocking),
    `${whole(one.clickMedian)} / ${whole(one.clickP98)}`,
    hundredths(one.heap / 1e6),
  ];
}

function secondPage(one: Summary | undefined, base: Summary | undefined): string[] {
  if (!one) return Array<string>(2).fill(unknown);
  return [`${whole(one.interactive)} (${ratio(one, base)})`, `${whole(one.clickMedian)} / ${whole(one.clickP98)}`];
}

/** What a round trip costs here, for whoever counts them by the clock. */
const ROUND_TRIP = conditions.network.latency;

/** How many round trips one comes after another, by the median within each run. */
function roundTrips(one: Summary | undefined, base: Summary | undefined): string {
  if (!one || !base) return unknown;
  const later = one.interactiveByRun.map((time, run) => time - (base.interactiveByRun[run] ?? NaN));
  return tenths(median(later) / ROUND_TRIP);
}

/** What we aim at beside what was measured. For people to judge: a shared machine's timings fail no build. */
export function aims({ 22: few, 500: many }: Results): string {
  return table([
    ["<satisfaction-survey>", "aim", "measured"],
    ["interactive, × static form", "≤ 1.10", ratio(few.ours, few.static)],
    ["in English", "≤ 1.10", ratio(few["ours-en"], few.static)],
    ["with src: round trips more than inline", "≤ 1.0", roundTrips(few["ours-src"], few.ours)],
    ["with src and preload", "≤ 1.10", ratio(few["ours-preload"], few.static)],
    ["with a form in the tag", "≤ 1.00", ratio(few["ours-form"], few.static)],
    ["made by a script", "≤ 1.10", ratio(few["ours-made"], few.static)],
    ["500 criteria: interactive, × plain Lit", "≤ 1.30", ratio(many.ours, many.lit)],
    ["500 criteria, made by a script", "≤ 1.30", ratio(many["ours-made"], many.lit)],
    ["500 criteria: click to paint, p98 ms", "< 80", whole(many.ours?.clickP98)],
  ]);
}
