import type { Track } from "../schema/index.ts";
import { type WaveChange, differenceOf, ratedShares } from "./changes.ts";
import { Mismatch } from "./merge-tallies.ts";
import { type Decimal, minus, rational, toDecimal } from "./rational.ts";
import type { PointsFigures } from "./measures/points-figures.ts";
import type { Report } from "./report-type.ts";

/** What separates two tracks of the same survey, such as an agency's scores of itself from what citizens say. */
export interface Gap {
  /** The gap is the first track minus the second. */
  tracks: [Track, Track];
  shares: (Pick<WaveChange, "measure" | "difference" | "interval" | "hidden"> & { item: string })[];
  points: { measure: string; difference: Decimal | null; hidden?: true }[];
}

/**
 * The gap between the totals of two tracks. Tracks are compared, never averaged.
 * @throws Mismatch when the reports are of different surveys, or of the same track
 */
export function gapBetween(first: Report, second: Report): Gap {
  if (first.survey.id !== second.survey.id || JSON.stringify(first.measures) !== JSON.stringify(second.measures)) {
    throw new Mismatch(
      "reports-differ",
      "The reports are of different surveys or measures. Make both from the same survey.",
    );
  }
  if (first.track === second.track) {
    throw new Mismatch("same-track", `Both reports are of the track “${first.track}”. Compare two tracks.`);
  }
  const others = ratedShares(second.total);
  const points = (report: Report): PointsFigures[] =>
    report.total.measures.filter((figures): figures is PointsFigures => figures.type === "points");
  return {
    tracks: [first.track, second.track],
    shares: ratedShares(first.total).flatMap(({ measure, item, share }) => {
      const other = others.find((each) => each.measure === measure && each.item === item);
      return other ? { measure, item, ...differenceOf(share, other.share) } : [];
    }),
    points: points(first).flatMap(({ id, total, hidden }) => {
      const other = points(second).find((each) => each.id === id);
      if (!other) return [];
      if (total === null || other.total === null) {
        return { measure: id, difference: null, ...((hidden || other.hidden) && { hidden: true as const }) };
      }
      return { measure: id, difference: toDecimal(minus(rational(total), rational(other.total))) };
    }),
  };
}
