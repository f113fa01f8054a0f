/*
 * What only some reports have. A page loads it, with its words, when its report does: see `has-rare.ts`.
 */
import type { Measure } from "../../schema/index.ts";
import type { commonKinds } from "../measures/common-kinds.ts";
import type { MeasureKind } from "../report-voice.ts";
import { mean } from "./mean.ts";
import { nps } from "./nps.ts";
import { points } from "./points.ts";

export { answering, markingRules } from "./answering.ts";
export { bandCounts, ratings } from "./band-counts.ts";
export { changes } from "./changes.ts";
export { groupChart } from "./group-chart.ts";
export { itemDetails } from "./item-details.ts";
export { labelBreaks } from "./label-breaks.ts";
export { bestFirst, rankCell, ranking } from "./ranking.ts";
export { mergedRows } from "./merged-groups.ts";
export { moreThanSent } from "./more-than-sent.ts";
export { refusals } from "./refusals.ts";
export { fewAnswers, fewForms, hidesFew, rotation } from "./rotation.ts";
export { sinceLastWave } from "./since-last-wave.ts";
export { unanimousGroups } from "./unanimous.ts";
export { views } from "./views.ts";
export { withheld } from "./withheld.ts";

export const kinds: Record<Exclude<Measure["type"], keyof typeof commonKinds>, MeasureKind> = { points, nps, mean };
