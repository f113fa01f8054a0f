import type { Bar, Cell, CellNumber } from "../../../../src/publication/index.ts";
import { type Source, isSaid } from "./words.ts";

/** What may stand in a cell, in a headline or at a point: the words, and the number behind them. */
export interface Said {
  text: Source;
  /** Within half a step of its last decimal. */
  number?: { value: number; decimals: number; percent?: true; base?: number | undefined };
  range?: [low: number, high: number];
  /** What a figure is of, where the text says only that. */
  n?: number;
}

export const only = (text: Source): Said => ({ text });

/** What is wrong with a cell: nothing when it is one of these. */
export const wrongCell = (at: string, cell: Cell, ...saids: readonly Said[]): string[] =>
  saids.some((said) => isCell(cell, said))
    ? []
    : [`${at}: ${JSON.stringify(cell)} is none of ${JSON.stringify(saids)}`];

export const wrongText = (at: string, text: string, ...sources: readonly Source[]): string[] =>
  isSaid(text, ...sources) ? [] : [`${at}: “${text}” is none of ${sources.join(" ‖ ")}`];

/** A bar, or a point of a chart: the figure and its interval, in percent. */
export function wrongBar(
  at: string,
  bar: Pick<Bar, "percent" | "interval"> | undefined,
  truth: BarTruth,
  mayHide: boolean,
): string[] {
  if (!bar) return [];
  const { percent, interval } = bar;
  if (mayHide && percent === null && !interval) return [];
  const isRight =
    isNear(percent, truth.percent) &&
    (truth.interval && interval
      ? interval.every((end, i) => isNear(end, truth.interval![i]!))
      : !interval && !truth.interval);
  return isRight ? [] : [`${at}: the bar ${JSON.stringify(bar)} is not ${JSON.stringify(truth)}`];
}

export interface BarTruth {
  percent: number | null;
  interval: readonly [number, number] | null;
}

const isNear = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) < 1e-6;

function isCell({ text, number, range, n }: Cell, said: Said): boolean {
  if (!isSaid(text, said.text) || n !== said.n) return false;
  return isNumber(number, said.number, text) && isRange(range, said.range, text);
}

function isNumber(number: CellNumber | undefined, said: Said["number"], text: string): boolean {
  if (!number || !said) return !number && !said;
  return (
    number.decimals === said.decimals &&
    number.percent === said.percent &&
    number.base === said.base &&
    isWithin(number, said.value) &&
    isShown(number, text)
  );
}

function isRange(range: Cell["range"], said: Said["range"], text: string): boolean {
  if (!range || !said) return !range && !said;
  return range.every((end, i) => isWithin(end, said[i]!) && isShown(end, text));
}

/** What a program shows of the number is what the words say. */
function isShown({ value, decimals }: CellNumber, text: string): boolean {
  const digits = (of: string): string => of.replaceAll(/[.,]/g, "");
  return digits(text).includes(digits(Math.abs(value).toFixed(decimals)));
}

const isWithin = ({ value, decimals }: CellNumber, truth: number): boolean =>
  Math.abs(value - truth) <= 0.5 / 10 ** decimals + 1e-9;
