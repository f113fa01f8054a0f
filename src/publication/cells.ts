import type { Bar, Cell, CellNumber } from "./publication-type.ts";
import type { Interval, Share } from "../report/index.ts";
import { type Percentage, percentAt, pointsAt, roundedAt } from "./percent-at.ts";
import { type ReportVoice, absent, fraction, range } from "./phrases.ts";

interface Hidable {
  hidden?: true | undefined;
}

export const textCell = (text: string): Cell => ({ text });

export function wholeCell(voice: ReportVoice, value: number | null, hidable: Hidable = {}): Cell {
  if (value === null) return textCell(absent(voice, hidable));
  return { text: voice.format.whole(value), number: { value, decimals: 0 } };
}

export function decimalCell(voice: ReportVoice, value: number | null, decimals: number, hidable: Hidable = {}): Cell {
  if (value === null) return textCell(absent(voice, hidable));
  const rounded = roundedAt(value, decimals);
  return { text: voice.format.decimal(rounded, decimals), number: { value: rounded, decimals } };
}

/** A share or an index in percent. @param hidable says why there is none */
export function percentCell(
  voice: ReportVoice,
  figure: Percentage | undefined,
  of: keyof ReportVoice["decimals"] = "measure",
  hidable: Hidable = figure ?? {},
): Cell {
  const decimals = voice.decimals[of];
  const value = figure ? percentAt(figure, decimals) : null;
  if (value === null) return textCell(absent(voice, hidable));
  return { text: voice.format.percent(value, decimals), number: { value, decimals, percent: true } };
}

export function fractionCell(voice: ReportVoice, share: Pick<Share, "x" | "n" | "hidden">): Cell {
  const { x, n } = share;
  const text = fraction(voice, share);
  return x === null || n === null ? { text } : { text, number: { value: x, decimals: 0, base: n } };
}

export function rangeCell(voice: ReportVoice, interval: Interval | null, hidable: Hidable = {}): Cell {
  if (!interval) return textCell(absent(voice, hidable));
  const { measure: decimals } = voice.decimals;
  const [low, high] = interval.map((bound): CellNumber => ({
    value: pointsAt(bound, decimals),
    decimals,
    percent: true,
  })) as [CellNumber, CellNumber];
  return { text: range(voice, interval), range: [low, high] };
}

/** An interval of proportions in percent, for a bar. */
export const inPercent = ([low, high]: Interval): Interval => [100 * low, 100 * high];

/** A share as a bar. */
export const barOf = (percent: number | null, interval: Interval | null, tone: Bar["tone"]): Bar => ({
  percent,
  ...(interval && { interval: inPercent(interval) }),
  tone,
});

/** The same, of counts. */
export const shareBar = ({ x, n, interval }: Share, tone: Bar["tone"]): Bar =>
  barOf(x === null || !n ? null : (100 * x) / n, interval, tone);

export const withBase = (cell: Cell, base: number | null): Cell =>
  cell.number && base !== null ? { ...cell, number: { ...cell.number, base } } : cell;

/** A number with its base behind it: “84,5% (n = 312)”. Without one, the base is that of the number, if it has one. */
export function basedCell({ say, format }: ReportVoice, { text, number }: Cell, n: number | null = null): Cell {
  const base = n ?? number?.base;
  if (!number || base === undefined) return number ? { text, number } : { text };
  return { text: say("withBase", { value: text, n: format.whole(base) }), number: { ...number, base } };
}
