import type { MeasureOf } from "../../schema/index.ts";
import { type Interval, Z } from "../interval.ts";
import { rational, over, roundHalfUp, toNumber } from "../rational.ts";
import { type Measured, itemIn } from "./measured.ts";
import type { Hidable } from "../figures/hidable.ts";

export interface NpsFigures extends Hidable {
  type: "nps";
  id: string;
  promoters: number | null;
  passives: number | null;
  detractors: number | null;
  n: number | null;
  /** −100 … 100, one decimal, half up. */
  score: number | null;
  /** Standard error in the score's units. */
  se: number | null;
  /** 95% interval in the score's units. */
  interval: Interval | null;
}

/**
 * Net promoter score: the percentage of promoters minus that of detractors, with V = [p + d − (p − d)²]/n.
 * Rocks (2016), Interval estimation for the net promoter score, The American Statistician 70:365.
 */
export function npsFigures(measure: MeasureOf<"nps">, measured: Measured): NpsFigures {
  const { item: id, promotersFrom = 9, detractorsTo = 6 } = measure;
  const { item, tally, table, few } = itemIn(measured, id);
  const nothing = { score: null, se: null, interval: null };
  if (!table.isOpen) {
    const withheld = { promoters: null, passives: null, detractors: null, n: null, hidden: true } as const;
    return { type: "nps", id: measure.id, ...withheld, ...few, ...nothing };
  }
  const count = (among: (value: number) => boolean): number =>
    item.options.reduce((sum, { value }, o) => sum + (value !== undefined && among(value) ? tally.options[o]! : 0), 0);
  const promoters = count((value) => value >= promotersFrom);
  const detractors = count((value) => value <= detractorsTo);
  const passives = count((value) => value < promotersFrom && value > detractorsTo);
  const n = promoters + passives + detractors;
  const counts = { promoters, passives, detractors, n };
  if (!n) return { type: "nps", id: measure.id, ...counts, ...nothing };
  const exact = over(rational(100 * (promoters - detractors)), rational(n));
  const [p, d] = [promoters / n, detractors / n];
  const se = 100 * Math.sqrt((p + d - (p - d) ** 2) / n);
  const value = toNumber(exact);
  return {
    type: "nps",
    id: measure.id,
    ...counts,
    score: toNumber(roundHalfUp(exact, rational(0.1))),
    se,
    interval: [Math.max(-100, value - Z * se), Math.min(100, value + Z * se)],
  };
}
