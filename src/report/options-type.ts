import type { Unit } from "../units/unit.ts";
import type { Track } from "../schema/index.ts";
import type { DisclosureOptions } from "./disclosure.ts";
import type { Wave } from "./tally-type.ts";
import type { DailyViews } from "./views.ts";
import type { UnitTarget } from "./sample/unit-target.ts";

/** By dimension, the values that are told apart. */
export type Known = Readonly<Record<string, ReadonlySet<string>>>;

/** What a tally distinguishes. Fixed from the start: counts cannot be taken apart later. */
export interface TallyOptions {
  /** Dimensions: `channel`, `wave`, or the name of a declared context field such as `unit`. @default none */
  by?: readonly string[];
  /** The windows of the dimension `wave`. */
  waves?: readonly Wave[];
  /** Whose submissions; those of another track are refused. @default "citizen" */
  track?: Track;
  /**
   * The only values told apart, by dimension, for submissions of strangers: forms with any other value, or of a dimension that is
   * not here, are counted as those without one. So are, among the choices of a lookup, the codes of a list that is elsewhere.
   * Nothing that somebody made up gets into the tally. @default every value that occurs
   */
  known?: Known;
}

export type { Unit };

export interface ReportOptions extends DisclosureOptions {
  /** The day of the report, `YYYY-MM-DD`: before the survey's close it is an interim one. */
  asOf: string;
  /**
   * Whether a report of these forms and more will follow. Then what would be guarded is left out, at the level `strict` all but the number
   * of forms: whoever compares two tables of which parts are withheld can compute those parts.
   * @default false
   */
  followed?: boolean;
  /**
   * Whether reports of some of these forms were published before. Then tables that tell who people are stand by one dimension only, by `unit`
   * or else the first: where two stand, and one of them has the same groups as before, what another group said before can be computed.
   * @default false
   */
  follows?: boolean;
  /** What the shares of options are of. @default "asked" */
  base?: "asked" | "answered";
  /** Whether forms of people who had not finished are in the figures. They are always stated. @default "apart" */
  partials?: "apart" | "counted";
  /** Daily sums of views of pages with the survey. They stand apart from all figures of forms. */
  views?: readonly DailyViews[];
  /** Whether wordings under test are compared. That their answers are added up is said in any case. @default false */
  wordings?: boolean;
  /** How many could have been asked; it narrows the intervals of the total. */
  population?: number;
  /** How many were invited, by channel. Only these channels have a response rate. */
  invited?: Readonly<Record<string, number>>;
  /** How many invitations were made for each unit itself, those that are not there having none. What `targets` say comes first. */
  invitedUnits?: Readonly<Record<string, number>>;
  /** How many forms are wanted of units. Where forms are told apart by unit, the report says how far each has come. */
  targets?: readonly UnitTarget[];
  /** Channels that were planned, so that they stand in the report also with 0 forms. */
  planned?: readonly string[];
  /** How many forms were left out before anything was counted, because they came as a flood. The report says so. @default 0 */
  setAside?: number;
  /**
   * Whether the report is one of several that are published while forms come and go. Forms that were published before they were set aside may then still be
   * counted, and the report says so. Two ways of dividing are not protected from each other: groups that one report shows together and
   * another apart could be computed from both.
   * @default false
   */
  inEditions?: boolean;
  /** The tree of units. Forms of units that are not in it are of an unknown one; see `unknownUnits`. */
  units?: readonly Unit[];
}
