import type { Survey, Text } from "../schema/index.ts";
import type { Unit } from "../units/unit.ts";
import type { Wave } from "./tally-type.ts";
import { waveOn } from "./wave-on.ts";

/** A sum of views of one day that are alike and came to one step, as the collector lists them. "" is not told apart. */
export interface DailyViews {
  survey: string;
  /** `YYYY-MM-DD`. */
  day: string;
  channel: string;
  placement: string;
  unit: string;
  /** `seen`, `begun`, `section`, `finished`, `delivered` or `refused`. */
  step: string;
  /** The section's id, where the step is `section`. */
  section: string;
  count: number;
}

/** How many views came to each step. Views are openings of a page, not people. */
export interface ViewCounts {
  /** In view for a second. */
  seen: number;
  /** With a first answer. */
  begun: number;
  sections: { section: string; count: number }[];
  finished: number;
  /** That the endpoint has accepted while the page was open. */
  delivered: number;
  refused: number;
}

export interface ViewGroup {
  /** `null` for all that are not told apart, or that are too few. */
  id: string | null;
  /** Of a wave, or of a unit in the table of units. */
  label?: Text;
  counts: ViewCounts;
}

export const VIEW_DIMENSIONS = ["channel", "placement", "unit", "wave"] as const;

export type ViewDimension = (typeof VIEW_DIMENSIONS)[number];

/** Counts of views, apart from all figures of forms: no response rate is made of them. */
export interface ViewFigures {
  /** The first day with views, and the last. */
  from: string;
  to: string;
  total: ViewCounts;
  breakdowns: { dimension: ViewDimension; groups: ViewGroup[] }[];
}

export interface ViewOptions {
  /** What to break down by, if there is more than one value of it. */
  by: readonly string[];
  /** Groups with fewer views are added up: a share of so few says nothing. */
  minimum: number;
  units?: readonly Unit[] | undefined;
  waves: readonly Wave[];
  /** How many forms of a group the report states; `undefined` where forms are not told apart in this way. */
  formsOf: (dimension: ViewDimension, value: string) => number | undefined;
}

/**
 * Adds daily sums up, those of days on which a version of the survey was open.
 * @param surveys versions of one survey
 * @returns `undefined` where there are none of this survey
 */
export function viewFigures(
  surveys: readonly [Survey, ...Survey[]],
  views: readonly DailyViews[],
  { by, minimum, units = [], waves, formsOf }: ViewOptions,
): ViewFigures | undefined {
  const [{ id, sections }] = surveys;
  const isOpen = openOn(surveys);
  const own = views.filter(({ survey, day }) => survey === id && isOpen(day));
  const days = [...new Set(own.map(({ day }) => day))].sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return undefined;
  const empty = (): ViewCounts => emptyCounts(sections.map((section) => section.id));
  const labels = {
    unit: new Map(units.map((unit) => [unit.id, unit.label])),
    wave: new Map(waves.map((wave) => [wave.id, wave.label])),
    channel: undefined,
    placement: undefined,
  };
  const waveOf = new Map(days.map((day) => [day, waveOn(waves, day) ?? ""]));
  const groupsBy = (dimension: ViewDimension): ViewGroup[] => {
    const sums = new Map<string, ViewCounts>();
    for (const each of own) {
      const value = dimension === "wave" ? waveOf.get(each.day)! : each[dimension];
      if (!sums.has(value)) sums.set(value, empty());
      add(sums.get(value)!, each);
    }
    const isApart = (value: string): boolean => {
      const { seen, delivered } = sums.get(value)!;
      // Forms that the report does not have yet are too few to say whence they came.
      const isAhead = formsOf(dimension, value) === 0 && delivered > 0 && delivered < minimum;
      return value !== "" && seen >= minimum && !isAhead;
    };
    const order = dimension === "wave" ? waves.map((wave) => wave.id) : [...sums.keys()].sort();
    const apart = order.filter((value) => sums.has(value) && isApart(value));
    const others = [...sums].filter(([value]) => !apart.includes(value)).map(([, counts]) => counts);
    return [
      ...apart.map((value): ViewGroup => {
        const label = labels[dimension]?.get(value);
        return { id: value, ...(label !== undefined && { label }), counts: sums.get(value)! };
      }),
      ...(others.length ? [{ id: null, counts: others.reduce(sumOf, empty()) }] : []),
    ];
  };
  const total = empty();
  for (const each of own) add(total, each);
  const breakdowns = VIEW_DIMENSIONS.filter((dimension) => by.includes(dimension)).map((dimension) => ({
    dimension,
    groups: groupsBy(dimension),
  }));
  return {
    from,
    to,
    total,
    breakdowns: breakdowns.filter(({ groups }) => groups.some(({ id }) => id !== null)),
  };
}

/** @returns whether any of the surveys is open on a day (`YYYY-MM-DD`) */
export const openOn =
  (surveys: readonly Pick<Survey, "period">[]) =>
  (day: string): boolean =>
    surveys.some(
      ({ period: { opens = day, closes = day } = {} }) => opens.slice(0, 10) <= day && day <= closes.slice(0, 10),
    );

const STEPS = ["seen", "begun", "finished", "delivered", "refused"] as const satisfies (keyof ViewCounts)[];

const emptyCounts = (sections: readonly string[]): ViewCounts => ({
  seen: 0,
  begun: 0,
  sections: sections.map((section) => ({ section, count: 0 })),
  finished: 0,
  delivered: 0,
  refused: 0,
});

function add(counts: ViewCounts, { step, section, count }: DailyViews): void {
  const known = STEPS.find((each) => each === step);
  if (known) counts[known] += count;
  const reached = step === "section" && counts.sections.find((each) => each.section === section);
  if (reached) reached.count += count;
}

function sumOf(sum: ViewCounts, more: ViewCounts): ViewCounts {
  for (const step of STEPS) sum[step] += more[step];
  for (const [i, { count }] of more.sections.entries()) sum.sections[i]!.count += count;
  return sum;
}
