/*
 * What the answers say: counts that add up, and the report that can be published of them. Pure: no clock, no network.
 */
export { type CsvCounts, atLine, countsOfCsv } from "./counts/counts-of-csv.ts";
export type * from "./counts/counts-type.ts";
export { explainCounts } from "./counts/explain-counts.ts";
export { type CountsCheck, tallyOfCounts } from "./counts/tally-of-counts.ts";
export {
  DISCLOSURE_LEVELS,
  type Disclosure,
  type DisclosureLevel,
  type DisclosureOptions,
  disclosureOf,
} from "./disclosure.ts";
export { type Gap, gapBetween } from "./gap.ts";
export type * from "./breakdown-type.ts";
export type { WaveChange } from "./changes.ts";
export type { ChannelFigures } from "./channels.ts";
export type { AnsweringFigures } from "./answering/answering-figures.ts";
export type { Sign } from "./answering/sign.ts";
export type { Figures } from "./figures/figures.ts";
export type { Hidable } from "./figures/hidable.ts";
export type * from "./figures/item-figures-type.ts";
export type { Share } from "./figures/share.ts";
export type { ItemHeading, OptionHeading } from "./headings.ts";
export { type Interval, type NonresponseBounds, newcombe, nonresponseBounds, wilson } from "./interval.ts";
export type { CsatFigures } from "./measures/csat-figures.ts";
export type { IndexFigures, IndexValue, ItemIndex } from "./measures/index-figures.ts";
export type { MeanFigures } from "./measures/mean-figures.ts";
export type { MeasureFigures } from "./measures/measure-figures.ts";
export type { NpsFigures } from "./measures/nps-figures.ts";
export type { PointsFigures } from "./measures/points-figures.ts";
export type { Method } from "./method.ts";
export { halfUp, halfUpTenths, largestRemainder } from "./percent.ts";
export { type Counter, counterOf, countersOf } from "./counter.ts";
export { UnknownDimension, emptyTally } from "./empty-tally.ts";
export { type GivenNames, knownValues, withoutValues } from "./known-values.ts";
export { Mismatch, mergeTallies } from "./merge-tallies.ts";
export { BadUnits, unknownUnits } from "./dimension-nodes.ts";
export type * from "./options-type.ts";
export type { Decimal } from "./rational.ts";
export { LEAST_ANSWERS, LEAST_FORMS, type RotationMethod } from "./rotation.ts";
export { reportOf } from "./report.ts";
export { isGuarded } from "./is-guarded.ts";
export type { Report } from "./report-type.ts";
export { tallyOf, tallyStream } from "./tally-of.ts";
export type * from "./tally-file-type.ts";
export type * from "./tally-type.ts";
export type { SampleCounts, SampleFigures, UnitSample } from "./sample/sample-figures.ts";
export { type TargetsFault, targetsOfCsv } from "./sample/targets-of-csv.ts";
export type { UnitTarget } from "./sample/unit-target.ts";
export { type Withheld, withheldIn } from "./withheld.ts";
export { type UnitFault, unitsOfCsv } from "../units/units-of-csv.ts";
export { type DailyViews, type ViewCounts, type ViewFigures, type ViewGroup, openOn } from "./views.ts";
export { type CsvTable, csvTable } from "../units/csv-table.ts";
export { viewsOfCsv } from "./views-of-csv.ts";
export type { WordingComparison, WordingDifference, WordingFigures, WordingShare } from "./wordings.ts";
export { waveOn } from "./wave-on.ts";
