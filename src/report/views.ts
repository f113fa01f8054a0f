import type { Survey, Text } from "../schema/index.ts";
import type { Unit } from "../units/unit.ts";

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
  value: string | null;
  /** Of a unit in the table of units. */
  label?: Text;
  counts: ViewCounts;
}

export const VIEW_DIMENSIONS = ["channel", "placement", "unit"] as const;

/** Counts of views, apart from all figures of forms: no response rate is made of them. */
export interface ViewFigures {
  /** The first day with views, and the last. */
  from: string;
  to: string;
  total: ViewCounts;
  breakdowns: { dimension: (typeof VIEW_DIMENSIONS)[number]; groups: ViewGroup[] }[];
}

export interface ViewOptions {
  /** What to break down by, if there is more than one value of it. */
  by: readonly string[];
  /** Groups with fewer views are added up: a share of so few says nothing. */
  minimum: number;
  units?: readonly Unit[] | undefined;
}

/** Adds daily sums up. @returns `undefined` where there are none of this survey */
export function viewFigures(
  { id, sections }: Survey,
  views: readonly DailyViews[],
  { by, minimum, units = [] }: ViewOptions,
): ViewFigures | undefined {
  const own = views.filter(({ survey }) => survey === id);
  const days = own.map(({ day }) => day).sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return undefined;
  const ids = sections.map((section) => section.id);
  const breakdowns = VIEW_DIMENSIONS.filter((dimension) => by.includes(dimension)).map((dimension) => ({
    dimension,
    groups: groupsOf(own, dimension, ids, minimum).map((group) => {
      const label = dimension === "unit" ? units.find((unit) => unit.id === group.value)?.label : undefined;
      return label === undefined ? group : { ...group, label };
    }),
  }));
  return {
    from,
    to,
    total: countsOf(own, ids),
    breakdowns: breakdowns.filter(({ groups }) => groups.some(({ value }) => value !== null)),
  };
}

function groupsOf(
  views: readonly DailyViews[],
  dimension: (typeof VIEW_DIMENSIONS)[number],
  sections: readonly string[],
  minimum: number,
): ViewGroup[] {
  const values = [...new Set(views.map((each) => each[dimension]))].filter(Boolean).sort();
  const of = (value: string): ViewCounts =>
    countsOf(
      views.filter((each) => each[dimension] === value),
      sections,
    );
  const apart = values.filter((value) => of(value).seen >= minimum);
  const others = views.filter((each) => !apart.includes(each[dimension]));
  return [
    ...apart.map((value) => ({ value, counts: of(value) })),
    ...(others.length ? [{ value: null, counts: countsOf(others, sections) }] : []),
  ];
}

function countsOf(views: readonly DailyViews[], sections: readonly string[]): ViewCounts {
  const sum = (step: string, section = ""): number =>
    views.reduce((all, each) => (each.step === step && each.section === section ? all + each.count : all), 0);
  return {
    seen: sum("seen"),
    begun: sum("begun"),
    sections: sections.map((section) => ({ section, count: sum("section", section) })),
    finished: sum("finished"),
    delivered: sum("delivered"),
    refused: sum("refused"),
  };
}
