import type { PointsFigures } from "./measures/points-figures.ts";
import type { Text } from "../schema/index.ts";
import type { Figures } from "./figures/figures.ts";

export interface Group {
  /** The value of the dimension; `null` for the forms without one. */
  id: string | null;
  label?: Text;
  /** The unit above, in a tree of units. */
  parent?: string;
  /** The group's figures; of a unit, with all units below it. */
  figures: Figures;
  /** A unit's own figures, if it has units below it. */
  own?: Figures;
  /** Points that were given as such. */
  points?: PointsFigures[];
  /** A unit's place among those as deep in the tree: from the best to the worst that the figures allow, see `rankRanges`. */
  rank?: [first: number, last: number];
}

/** Groups of which none is shown apart, with the figures of all of them together. */
export interface MergedGroups {
  /** The unit above all of them, in a tree of units. A unit between that and them is withheld. */
  parent?: string;
  /** Their values. */
  groups: (string | null)[];
  /** Units of which their own forms are among them, without those of the units below. */
  own?: string[];
  figures: Figures;
}

export interface Breakdown {
  /** `channel`, `wave`, or the name of a context field. */
  dimension: string;
  label?: Text;
  groups: Group[];
  /** Absent where every group is shown. */
  merged?: MergedGroups[];
  /** Per `points` measure with bands: how many units are in each band, of those that have one. */
  bands?: { measure: string; units: number; counts: { code: string; count: number }[] }[];
}
