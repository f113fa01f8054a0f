import type { ItemType, Measure, Missing, Text, Track } from "../schema/index.ts";
import type { Disclosure } from "./disclosure.ts";
import type { Refusal, Wave } from "./tally-type.ts";

/**
 * A number that may not be printed is `null`. Then `hidden` says that it is withheld, because too few people stand behind
 * it or because another withheld number could be computed from it; without `hidden` it does not exist (nothing ÷ 0).
 */
export interface Hidable {
  hidden?: true;
}

/** A share with its base. `x` of `n`. */
export interface Share extends Hidable {
  x: number | null;
  n: number | null;
  /** Whole percent, half up. */
  percent: number | null;
  /** Percent with one decimal, half up. */
  percent1: number | null;
  /** 95% Wilson interval as proportions, with population correction where the population is known. */
  interval: Interval | null;
}

export type Interval = [low: number, high: number];

export interface OptionFigures extends Share {
  code: string;
  /** Whole percent by largest remainder: all options and missing codes of the base add up to 100. `null` in `choices`. */
  distribution: number | null;
}

/** One item's counts among one set of forms. */
export interface ItemFigures extends Hidable {
  id: string;
  /** Forms in which the item was asked. */
  asked: number | null;
  /** Forms with a substantive answer. In `choices`, these are persons, not ticks. */
  answered: number | null;
  /** Every option in order; `rank`: first places; empty for the types without options. The base is the report's `base`. */
  options: OptionFigures[];
  /** Options that are withheld singly and of which the sum is printed: the coarser table, where the finer one would tell on somebody. */
  merged?: (Share & { codes: string[] })[];
  /** Forms in which it was asked and has no answer, by reason. Every reason stands here, also with 0. */
  missing: (Share & { code: "not_applicable" | "dont_know" | "refused" | "blank"; distribution: number | null })[];
  /** Forms in which it was not asked, by reason. */
  notAsked: ({ code: "not_asked" | "not_applicable" | "break_off"; count: number | null } & Hidable)[];
  /** (refused + blank + break-offs) ÷ (asked + break-offs). */
  nonresponse: Share;
  /** `number`. The least and the greatest value are single persons' answers, so they stand only where nothing is withheld. */
  number?: { mean: number | null; min: number | null; max: number | null } & Hidable;
  /** Everybody who answered chose the same option, so that whoever is known to have answered is known to have answered this. */
  unanimous?: true;
  /** `rank`: the mean place of each option among those who placed it, 1 being the first. Absent where counts are guarded. */
  ranks?: ({ code: string; placed: number | null; mean: number | null } & Hidable)[];
  /** `lookup`: the most frequent codes of the whole report, never by group; `others` is the sum of all that are not listed. */
  top?: { codes: { code: string; label?: Text; count: number }[]; others: number };
}

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

/** The range in which the share among all invited lies, whatever the silent ones think: x/N … (x + N − n)/N. */
export interface NonresponseBounds {
  invited: number;
  low: number;
  high: number;
}

export interface IndexFigures extends Hidable {
  type: "index";
  id: string;
  items: (ItemIndex & { bounds?: NonresponseBounds })[];
  sections: (IndexValue & { section: string })[];
  overall: IndexValue;
}

/** A decimal number as written, with a decimal point and without rounding errors: "15.9". */
export type Decimal = string;

export interface PointsFigures extends Hidable {
  type: "points";
  id: string;
  indicators: ({
    item: string;
    /** Sum of the values, and over how many forms. */
    sum: Decimal | null;
    n: number | null;
    /** After transformation and rounding. `null` without data. */
    points: Decimal | null;
  } & Hidable)[];
  /** Over the indicators with data; with four decimals where it cannot be written exactly. `null` without any. */
  total: Decimal | null;
  /** Greatest total that the indicators with data allow. */
  attainable: Decimal | null;
  /** Greatest total with all indicators. */
  maximum: Decimal | null;
  /** Code of the band. `null` without bands, below the last, or while an indicator has no data. */
  band: string | null;
  /** Indicators without data, by item id. */
  without: string[];
  /** The total was given as such; there are no indicators. */
  given?: true;
}

export interface CsatFigures extends Share {
  type: "csat";
  id: string;
  item: string;
  bounds?: NonresponseBounds;
}

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

export interface MeanFigures extends Hidable {
  type: "mean";
  id: string;
  items: ({ item: string; n: number | null; mean: number | null } & Hidable)[];
  /** Mean of the items' means, over the items with data. */
  overall: number | null;
}

export type MeasureFigures = IndexFigures | PointsFigures | CsatFigures | NpsFigures | MeanFigures;

/** Everything about one set of forms. */
export interface Figures extends Hidable {
  /** Forms that the figures are of. It may stand where what they say is hidden. */
  forms: number | null;
  /** In the survey's order. Empty when hidden. */
  items: ItemFigures[];
  /** In the survey's order. Empty when hidden. */
  measures: MeasureFigures[];
}

export interface Group {
  /** The value of the dimension; `null` for the forms without one. */
  id: string | null;
  label?: Text;
  /** The unit above, in a tree of units. */
  parent?: string;
  /** The group's figures; of a unit, with all units below it. */
  figures: Figures;
  /** A unit's own figures, where it has units below it. */
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

export interface ChannelFigures extends Hidable {
  /** `null` for the forms of every channel that is not told apart. */
  channel: string | null;
  /** Forms, partial ones among them when the report counts these. Planned channels stand here also with 0. */
  forms: number | null;
  /** Forms of people who had not finished; `null` without `hidden` when they are counted among the forms. */
  partials: number | null;
  invited?: number;
  /** More forms came, unfinished ones among them, than were sent: there is no rate. */
  moreThanInvited?: true;
  /**
   * Finished ÷ invited (AAPOR RR1), where the number invited is known; absent when partial forms are counted, and when of
   * some forms the channel is not known, since they may be of this one.
   */
  rr1?: Share;
  /** (Finished + partial) ÷ invited (AAPOR RR2). */
  rr2?: Share;
}

/** From one wave to the next. */
export interface WaveChange {
  measure: string;
  /** Absent where it is the whole index. */
  item?: string;
  from: string;
  to: string;
  /** Later minus earlier share, as a proportion. */
  difference: number | null;
  /** 95% interval: Newcombe's of shares; of indices, the difference ± z·√(se² + se²). */
  interval: Interval | null;
  /** A label of the item changed between the versions that were counted, so that the two may not be comparable. */
  break?: true;
  hidden?: true;
}

export interface OptionHeading {
  code: string;
  label: Text;
  value?: number;
  satisfied?: true;
  missing?: Missing;
}

/** What an item is. Its figures refer to it by id. */
export interface ItemHeading {
  id: string;
  section: string;
  type: Exclude<ItemType, "note">;
  label: Text;
  source: "citizen" | "system" | "inspection";
  options: OptionHeading[];
  /** Labels that changed between the versions that were counted. `option` is absent for the item's own label. */
  breaks: { option?: string; from: { version: string; label: Text }; to: { version: string; label: Text } }[];
}

/** How the figures came about, for the method statement. */
export interface Method {
  /** Days of the first and the last form. `null` without forms. */
  window: { from: string; to: string } | null;
  /** The day of the report. */
  asOf: string;
  /** The survey still runs, so that figures will change. */
  interim: boolean;
  /** The versions that were counted together, the newest first. */
  versions: { version: string; digest: string }[];
  /** What the shares of options are of: forms in which the item was `asked`, or forms that `answered` it. */
  base: "asked" | "answered";
  /** What is withheld; the threshold is 0 where no table is guarded. */
  disclosure: Disclosure;
  /** Guarded tables are left out, because a report of these forms and more will follow. */
  followed?: true;
  /** How many could have been asked, when that is known. */
  population?: number;
  /** More forms came than people could have been asked: that number narrows no interval. */
  moreThanPopulation?: true;
  /** Forms of people who had not finished, and whether they are in the figures. `null` where that number is too small to print. */
  partials: { forms: number | null; counted: boolean };
  /** What was not counted, by reason. */
  refused: Partial<Record<Refusal, number>>;
  confidence: 0.95;
}

/** What an agency can publish: plain JSON, without words of its own. Everything withheld is absent from it. */
export interface Report {
  reportVersion: 1;
  survey: {
    id: string;
    version: string;
    languages: string[];
    title: Text;
    organisation?: Text;
    period?: { opens?: string; closes?: string; timeZone?: string };
  };
  track: Track;
  method: Method;
  sections: { id: string; title?: Text }[];
  items: ItemHeading[];
  measures: Measure[];
  waves: Wave[];
  total: Figures;
  breakdowns: Breakdown[];
  channels: ChannelFigures[];
  changes: WaveChange[];
}
