import type { Figures, IndexFigures } from "../../../../src/report/index.ts";
import { type Fraction, fraction, halfAway, less, numberOf } from "../../../report/support/fraction.ts";
import { difference, indexDifference } from "../../../report/support/recount.ts";
import type { Facts } from "./facts.ts";
import { type KnownGroup, groupsOf } from "./groups.ts";
import { truthOf } from "./measures/measure-explanation.ts";
import { nearest } from "./numbers.ts";

/** What changed from one wave to the next, in percentage points. */
export interface Changed {
  from: KnownGroup;
  to: KnownGroup;
  measure: string;
  /** Absent where it is the whole index. */
  item?: string;
  /** As it may be rounded, in steps of the last decimal; `null` where it does not exist. */
  steps: bigint[] | null;
  value: number;
  ends: [low: number, high: number] | null;
}

/** The waves that have forms, in the order of time. */
export const wavesHeld = (facts: Facts): KnownGroup[] =>
  facts.by.includes("wave")
    ? facts.waves.flatMap(({ id }) => groupsOf(facts, "wave").filter((each) => each.id === id && each.forms.length > 0))
    : [];

/** Every change of an index, of its items and of a CSAT. */
export function changesOf(facts: Facts): Changed[] {
  const held = wavesHeld(facts);
  return held.slice(1).flatMap((to, i) => {
    const from = held[i]!;
    const [now, was] = [facts.figuresOf(to), facts.figuresOf(from)];
    return (facts.survey.measures ?? []).flatMap(({ id, type }): Changed[] => {
      const shared = sharesOf(now, id).map(({ item, share }) => {
        const earlier = sharesOf(was, id).find((each) => each.item === item)!.share;
        return { from, to, measure: id, item, ...shareChange(facts, share, earlier) };
      });
      return type === "index" ? [{ from, to, measure: id, ...indexChange(facts, now, was, id) }, ...shared] : shared;
    });
  });
}

interface Counted {
  x: number;
  n: number;
}

function sharesOf(figures: Figures, measure: string): { item: string; share: Counted }[] {
  const truth = truthOf(figures, measure);
  if (truth.type === "csat") return [{ item: truth.item, share: truth as Counted }];
  return truth.type === "index" ? truth.items.map((share) => ({ item: share.item, share: share as Counted })) : [];
}

function shareChange({ places }: Facts, now: Counted, was: Counted): Pick<Changed, "steps" | "value" | "ends"> {
  if (!now.n || !was.n) return { steps: null, value: 0, ends: null };
  const exact: Fraction = less(fraction(100 * now.x, now.n), fraction(100 * was.x, was.n));
  const { interval } = difference([now.x, now.n], [was.x, was.n]);
  return { steps: [halfAway(exact, places.measure)], value: numberOf(exact), ends: hundred(interval) };
}

function indexChange(
  { places }: Facts,
  now: Figures,
  was: Figures,
  id: string,
): Pick<Changed, "steps" | "value" | "ends"> {
  const [later, earlier] = [now, was].map((figures) => (truthOf(figures, id) as IndexFigures).overall);
  const { difference: change, interval } = indexDifference({ ...later }, { ...earlier });
  if (change === null) return { steps: null, value: 0, ends: null };
  const value = 100 * (change as number);
  const steps = [...nearest(value, places.measure), ...nearest(-value, places.measure).map((each) => -each)];
  return { steps, value, ends: hundred(interval) };
}

const hundred = (interval: unknown): [number, number] | null =>
  interval ? ((interval as [number, number]).map((end) => 100 * end) as [number, number]) : null;
