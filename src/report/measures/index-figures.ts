import type { MeasureOf } from "../../schema/index.ts";
import { type Share, shareOf } from "../figures/share.ts";
import { indexError } from "../index-error.ts";
import { type IndexPart, indexParts } from "../index-parts.ts";
import { type Interval, type NonresponseBounds, Z } from "../interval.ts";
import { setKey } from "../layout.ts";
import { boundsOf } from "./csat-figures.ts";
import { ZERO, isBelow, over, ratio, rational, roundHalfUp, sumOf, times, toNumber } from "../rational.ts";
import { type Measured, itemIn } from "./measured.ts";
import type { Hidable } from "../figures/hidable.ts";

/** The share in the top boxes of one item. */
export interface ItemIndex extends Share {
  item: string;
}

/**
 * An index over several items: Σ w·p over the items with data, w being scaled to the sum 1. It is over all of its items or
 * it is withheld: one over some of them would be another figure under the same name.
 */
export interface IndexValue extends Hidable {
  /** As a proportion. */
  value: number | null;
  /** Whole percent, and percent with one and two decimals, each half up from the exact value. */
  percent: number | null;
  percent1: number | null;
  percent2: number | null;
  /** Persons with at least one substantive answer to its items. `null` also where only counts were given. */
  n: number | null;
  /** Standard error as a proportion. */
  se: number | null;
  /** 95% interval: value ± z·se, cut at 0 and 1. */
  interval: Interval | null;
  /** Why there is no standard error. */
  noError?: "counts-only" | "too-few-answers" | "all-alike";
  /** Items left out because nobody answered them. */
  without: string[];
  /** Items whose shares are withheld, and for their sake the index. */
  withheld: string[];
}

export interface IndexFigures extends Hidable {
  type: "index";
  id: string;
  items: (ItemIndex & { bounds?: NonresponseBounds })[];
  sections: (IndexValue & { section: string })[];
  overall: IndexValue;
}

/**
 * The satisfaction index: per item the share of the top boxes among substantive answers, per section and overall the
 * weighted mean of these shares, Î = Σ w_k·p̂_k. Never the mean of persons' means, which a split questionnaire biases.
 * An item without answers is left out, and the other weights are scaled up. Where an item's share is withheld, so is the
 * index: over the others it would be another figure. Few answers to a rotated item withhold its share, but not the index: it is
 * made for such items, and its error says how few they are.
 */
export function indexFigures(measure: MeasureOf<"index">, measured: Measured): IndexFigures {
  const parts = indexParts(measured.survey, measure);
  const sections = [...new Set(parts.map(({ section }) => section))];
  const items = parts.map(({ item }) => {
    const { table, isRotated, few } = itemIn(measured, item);
    const { top, answered } = table;
    const share = shareOf(top, answered, measured.population);
    return { item, ...share, ...few, ...(!isRotated && boundsOf(top, answered, measured.invited)) };
  });
  const overall = valueOf(parts, setKey(measure.id), measured);
  return {
    type: "index",
    id: measure.id,
    items,
    sections: sections.map((section) => ({
      section,
      ...valueOf(
        parts.filter((part) => part.section === section),
        setKey(measure.id, section),
        measured,
      ),
    })),
    overall,
    ...(overall.hidden && { hidden: true }),
    ...(overall.few && { few: true }),
  };
}

const NOTHING = { value: null, percent: null, percent1: null, percent2: null, n: null, se: null, interval: null };

function valueOf(parts: readonly IndexPart[], set: string, measured: Measured): IndexValue {
  const { layout, cell } = measured;
  const items = parts
    .map((part) => {
      const { known, isRotated } = itemIn(measured, part.item);
      return { item: part.item, weight: rational(part.weight), isRotated, ...known };
    })
    .filter(({ weight }) => isBelow(ZERO, weight));
  const shown = items.flatMap(({ top, answered, ...part }) =>
    top === null || answered === null ? [] : { ...part, top, answered },
  );
  const left = {
    without: shown.filter(({ answered }) => !answered).map(({ item }) => item),
    withheld: items.filter(({ item }) => !shown.some((each) => each.item === item)).map(({ item }) => item),
  };
  if (left.withheld.length) return { ...NOTHING, ...left, hidden: true };
  const weighed = shown.filter(({ answered }) => answered);
  if (!weighed.length) return { ...NOTHING, ...left };
  const persons = cell.pairs?.persons[layout.sets.findIndex(({ key }) => key === set)];
  const n = persons ?? Math.max(...weighed.map(({ answered }) => answered));
  // An item that booklets left without answers is no item that nobody answers: over the others it would be another index.
  const isFew = shown.some(({ isRotated, answered }) => isRotated && (n < measured.least || answered < 2));
  if (isFew && measured.least) return { ...NOTHING, without: [], withheld: [], hidden: true, few: true };

  const total = sumOf(weighed.map(({ weight }) => weight));
  const exact = sumOf(weighed.map(({ weight, top, answered }) => times(over(weight, total), ratio(top, answered))));
  const percentTo = (step: number): number => toNumber(roundHalfUp(times(exact, rational(100)), rational(step)));
  const printed = {
    value: toNumber(exact),
    percent: percentTo(1),
    percent1: percentTo(0.1),
    percent2: percentTo(0.01),
  };
  if (!cell.pairs) return { ...NOTHING, ...left, ...printed, noError: "counts-only" };

  const se = indexError(
    weighed.map(({ item, weight }) => ({
      at: layout.indexItems.indexOf(layout.itemAt.get(item)!),
      weight: toNumber(over(weight, total)),
    })),
    cell.pairs,
    layout.indexItems.length,
    cell.forms,
    n,
  );
  if (se === null) return { ...NOTHING, ...left, ...printed, n, noError: "too-few-answers" };
  // Twelve people who agree do not prove that everybody does: an interval without width would say so.
  if (!se) return { ...NOTHING, ...left, ...printed, n, noError: "all-alike" };
  const interval: Interval = [Math.max(0, printed.value - Z * se), Math.min(1, printed.value + Z * se)];
  return { ...printed, n, se, interval, ...left };
}
