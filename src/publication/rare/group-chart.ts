import type { Breakdown, Figures, Group } from "../../report/index.ts";
import { groupName } from "../breakdown-rows.ts";
import { lowerFirst } from "../lower-first.ts";
import { measureLabel, measureOf } from "../measures/measure-of.ts";
import { measureSummary } from "../measures/measure-summary.ts";
import { firstOf } from "../measures/measures.ts";
import type { Chart, ChartPoint } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";
import { wavesHeld } from "../waves-held.ts";

/** More than these are a table, not a picture. */
const MOST = 70;

/** The measure to be seen first, of each group with its interval; of waves as a line that stops where words changed. */
export function groupChart(voice: ReportVoice, breakdown: Breakdown, dimension: string): Chart[] {
  const { report, say } = voice;
  const measure = firstOf(voice);
  if (measure?.type !== "index" && measure?.type !== "csat") return [];
  const isTrend = breakdown.dimension === "wave";
  const pointOf = (label: string, figures: Figures): ChartPoint => {
    const found = figures.measures.find(({ id }) => id === measure.id);
    const summary = found && measureSummary(voice, found);
    const value = summary?.bar?.percent ?? null;
    const { interval } = summary?.bar ?? {};
    return { label, text: summary?.cell.text ?? say("hidden"), value, ...(interval && value !== null && { interval }) };
  };
  // A unit above all others is the whole, which has its own dot; and forms of no group are nothing to compare with.
  const isCompared = ({ id, own, figures }: Group): boolean =>
    id !== null && (own === undefined || figures.forms !== report.total.forms);
  const groups = isTrend ? wavesHeld(report) : breakdown.groups.filter(isCompared);
  const points = groups.flatMap((group): ChartPoint[] => {
    const point = pointOf(groupName(voice, breakdown, group), group.figures);
    const isBroken =
      isTrend &&
      report.changes.some((change) => change.measure === measure.id && change.to === group.id && change.break);
    return isTrend || point.value !== null ? [{ ...point, ...(isBroken && { break: true }) }] : [];
  });
  const shown = points.filter(({ value }) => value !== null);
  if (shown.length < 2 || points.length > MOST) return [];
  const all: ChartPoint[] = isTrend ? points : [...points, { ...pointOf(say("overall"), report.total), role: "total" }];
  const byValue = isTrend ? shown : [...shown].sort((a, b) => b.value! - a.value!);
  const [first, last] = [byValue[0]!, byValue.at(-1)!];
  const values = {
    label: measureLabel(voice, measureOf(report, measure.id)),
    dimension: lowerFirst(dimension),
    first: isTrend ? lowerFirst(first.label) : first.label,
    firstValue: first.text,
    last: isTrend ? lowerFirst(last.label) : last.label,
    lastValue: last.text,
  };
  return [
    {
      kind: "chart",
      id: `by-${breakdown.dimension}-chart`,
      text: [
        say(isTrend ? "trendText" : "chartText", values),
        ...(all.some((point) => point.break) ? [say("trendBroken")] : []),
      ].join(" "),
      form: isTrend ? "line" : "dots",
      axis: axisOf(voice, all),
      points: all,
    },
  ];
}

/** From a round number below the least to one above the greatest, so that differences can be seen; never beyond 0% or 100%. */
function axisOf({ format }: ReportVoice, points: readonly ChartPoint[]): Chart["axis"] {
  const ends = points.flatMap(({ value, interval }) => [...(interval ?? []), ...(value === null ? [] : [value])]);
  const step = Math.max(...ends) - Math.min(...ends) > 50 ? 20 : 10;
  const round = (value: number, to: "floor" | "ceil"): number =>
    Math.min(100, Math.max(0, Math[to](value / step) * step));
  const to = Math.max(step, round(Math.max(...ends), "ceil"));
  // If all values are the same round number, the axis still has one step.
  const from = Math.min(to - step, round(Math.min(...ends), "floor"));
  const ticks = Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step).map((value) => ({
    value,
    text: format.percent(value, 0),
  }));
  return { from, to, ticks };
}
