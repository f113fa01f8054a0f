import { lengthOf } from "../answers/length.ts";
import { type Tally, LEAST_ANSWERS, LEAST_FORMS } from "../report/index.ts";
import { sumCells } from "../report/cell.ts";
import { indexParts } from "../report/index-parts.ts";
import { Z } from "../report/interval.ts";
import { layoutOf } from "../report/layout.ts";
import {
  type Language,
  type MeasureOf,
  type Survey,
  bookletCount,
  bookletOf,
  placesOf,
  rotatedGroups,
} from "../schema/index.ts";
import { formsFor, formsForShare } from "./forms-needed.ts";
import { indexVariance } from "./index-variance.ts";
import { type Length, chancesOf, lengthsOf } from "./lengths.ts";
import { type PlannedItem, type Spread, assumedSpread, countedSpread } from "./spread.ts";

/** Why a short form of this length is not good enough. */
export type Flaw = "wide" | "few-answers" | "rough" | "few-forms";

/** What one length costs and brings, in a unit with the expected forms. Errors are proportions. */
export interface PlannedLength extends Omit<Length, "survey"> {
  /** Questions that a person sees at first. */
  questions: number;
  minutes: number;
  /** Standard error of the index, and half of its 95% interval. */
  se: number;
  half: number;
  /** Half of the interval of one rotated question of which half are satisfied: the widest. */
  questionHalf: number;
  sections: { section: string; half: number }[];
  /** Answers to the rotated question with the fewest. */
  answers: number;
  /** Forms with which it has no flaw. */
  needed: number;
  flaws: Flaw[];
}

export interface SurveyPlan {
  expected: number;
  margin: number;
  /** What is known of the answers: how many forms it is from; without it, assumed. */
  counted?: number;
  /** Some questions are asked by condition, of half of the people where nobody knows. */
  isConditional: boolean;
  /** Where the index will lie: its interval is shown around it. */
  index: number;
  /** The shortest first; the last asks everybody everything. */
  lengths: PlannedLength[];
  /** The shortest without a flaw, if there is a short one. */
  best?: PlannedLength;
}

export interface SurveyPlanOptions {
  /** Forms that a unit will have. */
  expected: number;
  /** How wide the index's interval may be, ± as a proportion. @default 0.03 */
  margin?: number;
  language: Language;
  /** Earlier forms, counted by `surveys`. */
  earlier?: { surveys: readonly Survey[]; tally: Tally };
}

/** A question of its own is worth printing up to this half of an interval: 97 answers where half are satisfied. */
export const QUESTION_MARGIN = 0.1;

/** So many booklets say how long one takes. */
const TIMED = 40;

/**
 * What every possible length of a survey costs and brings. The index is the survey's first one, else one over all ratings.
 * @param survey without errors
 * @returns `undefined` where nothing is rated
 */
export const planOf = (survey: Survey, { expected, ...options }: SurveyPlanOptions): SurveyPlan | undefined =>
  plannerOf(survey, options)?.(expected);

/**
 * As `planOf`, for many units: what does not depend on the number of forms is computed once.
 * @returns a function from the expected number of forms to the plan
 */
export function plannerOf(
  survey: Survey,
  { margin = 0.03, language, earlier }: Omit<SurveyPlanOptions, "expected">,
): ((expected: number) => SurveyPlan) | undefined {
  const items = plannedItems(survey);
  if (!items.length) return undefined;
  const cell = earlier && sumCells(layoutOf(earlier.surveys), Object.values(earlier.tally.cells));
  const isCounted = cell?.pairs !== undefined && cell.forms > 0;
  const spread = isCounted ? countedSpread(items, layoutOf(earlier!.surveys), cell) : assumedSpread(items);
  const possible = lengthsOf(survey);
  const rotating = possible.length > 1 ? rotatedGroups(possible[0]!.survey).flat() : [];
  const planners = possible.map((length) => lengthPlanner(length, items, rotating, spread, margin, language));
  const index = items.reduce((sum, { weight }, i) => sum + weight * spread.shares[i]!, 0);
  return (expected) => {
    const lengths = planners.map((plan) => plan(expected));
    const best = lengths.slice(0, -1).find(({ flaws }) => !flaws.length);
    return {
      expected,
      margin,
      ...(isCounted && { counted: cell.forms }),
      isConditional: items.some((item) => item.isConditional),
      index,
      lengths,
      ...(best && { best }),
    };
  };
}

/** The index that is planned for: the survey's first, else over all that is rated. */
export const plannedIndex = ({ measures = [] }: Survey): MeasureOf<"index"> =>
  measures.find((measure) => measure.type === "index") ?? { type: "index", id: "index" };

function plannedItems(survey: Survey): PlannedItem[] {
  const parts = indexParts(survey, plannedIndex(survey));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.map(({ item: id, section, weight }) => {
    const place = placesOf(survey).get(id)!;
    const isConditional = Boolean(place.item.askIf ?? place.section.askIf);
    return { id, section, weight: weight / total, isConditional };
  });
}

/** @returns a function from the expected number of forms to what the length brings */
function lengthPlanner(
  length: Length,
  items: readonly PlannedItem[],
  rotating: readonly string[],
  spread: Spread,
  margin: number,
  language: Language,
): (expected: number) => PlannedLength {
  const { survey, ...what } = length;
  const isShort = survey.rotation !== undefined;
  const chances = chancesOf(length, items);
  const variance = indexVariance(items, spread, chances);
  const rotated = items.flatMap(({ id }, k) => (rotating.includes(id) ? k : []));
  const answering = (rotated.length ? rotated : items.map((_, k) => k)).map(
    (k) => chances.one(k) * spread.reach[k]! * spread.rates[k]!,
  );
  const least = Math.min(...answering);
  const precise = formsFor(variance, margin);
  const forQuestions = formsForShare(QUESTION_MARGIN, { asked: least });
  const needed = isShort ? Math.max(precise, LEAST_FORMS, forQuestions) : precise;
  const time = timeOf(survey, language);
  const sections = [...new Set(items.map(({ section }) => section))].map((section) => ({
    section,
    variance: sectionVariance(section, items, spread, length),
  }));
  return (expected) => {
    const se = Math.sqrt(variance / expected);
    const answers = least * expected;
    const questionHalf = Z * Math.sqrt(0.25 / answers);
    const flaws: Flaw[] = [];
    if (Z * se > margin) flaws.push("wide");
    if (isShort && questionHalf > QUESTION_MARGIN) flaws.push(answers < LEAST_ANSWERS ? "few-answers" : "rough");
    if (isShort && expected < LEAST_FORMS) flaws.push("few-forms");
    return {
      ...what,
      ...time,
      se,
      half: Z * se,
      questionHalf,
      sections: sections.map(({ section, variance }) => ({ section, half: Z * Math.sqrt(variance / expected) })),
      answers,
      needed,
      flaws,
    };
  };
}

function sectionVariance(section: string, items: readonly PlannedItem[], spread: Spread, length: Length): number {
  const places = items.flatMap((item, k) => (item.section === section ? k : []));
  const total = places.reduce((sum, k) => sum + items[k]!.weight, 0);
  const own = places.map((k) => ({ ...items[k]!, weight: total ? items[k]!.weight / total : 0 }));
  const pick = (list: readonly number[]): number[] => places.map((k) => list[k]!);
  const part: Spread = {
    shares: pick(spread.shares),
    reach: pick(spread.reach),
    rates: pick(spread.rates),
    correlation: (k, l) => spread.correlation(places[k]!, places[l]!),
  };
  return indexVariance(own, part, chancesOf(length, own));
}

/** How many questions a person meets who has not answered yet, and how long every form says that they take. */
function timeOf(survey: Survey, language: Language): { questions: number; minutes: number } {
  const forms = survey.rotation
    ? Array.from({ length: Math.min(TIMED, bookletCount(survey)) }, (_, b) => bookletOf(survey, b + 1))
    : [survey];
  const times = forms.map((form) => lengthOf(form, language));
  const mean = (of: (each: (typeof times)[number]) => number): number =>
    times.reduce((sum, each) => sum + of(each), 0) / times.length;
  return { questions: Math.round(mean(({ questions }) => questions)), minutes: mean(({ seconds }) => seconds) / 60 };
}
