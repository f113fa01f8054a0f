import { type Fraction, added, divided, fraction, halfUp, multiplied, numberOf } from "./fraction.ts";
import type { Item, Measure, MeasureOf, Option, Submission, Survey } from "../../../src/schema/index.ts";

/*
 * The figures of a report once more, by somebody who has the forms and a pencil: person by person, without tallies and
 * without pair sums. Nothing here is shared with what it checks.
 */

const Z = 1.959963984540054;
const GIVEN = ["not_applicable", "dont_know", "refused", "blank"];
const NOT_ASKED = ["not_asked", "not_applicable", "break_off"];

type Figure = Record<string, unknown>;
type Pair = [low: number, high: number];

export interface RecountOptions {
  base: "asked" | "answered";
  population?: number | undefined;
  /** How many were asked to send one of these forms. */
  invited?: number | undefined;
}

/** Everything that a report says of a set of forms, where nothing is withheld. */
export function recount(survey: Survey, forms: readonly Submission[], options: RecountOptions): Figure {
  const items = survey.sections.flatMap((section) => section.items).filter((item) => item.type !== "note");
  return {
    forms: forms.length,
    items: items.map((item) => itemOf(survey, item, forms, options)),
    measures: (survey.measures ?? []).map((measure) => measureOf(survey, measure, forms, options)),
  };
}

const count = <T>(list: readonly T[], holds: (each: T) => boolean): number => list.filter(holds).length;
const total = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0);
const optionsOf = ({ scales = {} }: Survey, item: Item): readonly Option[] =>
  ("options" in item && item.options) || ("scale" in item && item.scale && scales[item.scale]?.options) || [];

/** The codes that a person chose; of a rank the first place. */
function chosen({ answers }: Submission, id: string, type: string): string[] {
  const answer = answers[id];
  if (answer === undefined) return [];
  const codes = Array.isArray(answer) ? answer : [String(answer)];
  return type === "rank" ? codes.slice(0, 1) : codes;
}

function itemOf(
  survey: Survey,
  item: Item,
  forms: readonly Submission[],
  { base, population }: RecountOptions,
): Figure {
  const { id, type } = item;
  const asked = count(forms, ({ asked }) => asked.includes(id));
  const answered = count(forms, ({ answers }) => id in answers);
  const n = base === "asked" ? asked : answered;
  // A long list stands in the survey, and of it only the most frequent in the report.
  const real = type === "lookup" ? [] : optionsOf(survey, item).filter((option) => !option.missing);
  const ticks = real.map(({ code }) => count(forms, (form) => chosen(form, id, type).includes(code)));
  const reasons = GIVEN.map((code) => count(forms, (form) => form.asked.includes(id) && form.missing[id] === code));
  const unasked = NOT_ASKED.map((code) =>
    count(forms, (form) => !form.asked.includes(id) && form.missing[id] === code),
  );
  const parts = base === "asked" ? [...ticks, ...reasons] : ticks;
  const whole =
    type === "choices" || (!real.length && base === "answered") ? [] : hamilton(real.length ? parts : reasons);
  const brokenOff = unasked[2]!;
  const numbers = forms.flatMap(({ answers }) => (typeof answers[id] === "number" ? [answers[id]] : []));
  const isOnlyOne = ["rating", "choice"].includes(type) && answered > 0 && ticks.includes(answered);
  return {
    id,
    asked,
    answered,
    options: real.map(({ code }, o) => ({ code, ...share(ticks[o]!, n, population), distribution: whole[o] ?? null })),
    missing: GIVEN.map((code, g) => ({
      code,
      ...share(reasons[g]!, asked, population),
      distribution: base === "asked" ? (whole[real.length + g] ?? null) : null,
    })),
    notAsked: NOT_ASKED.map((code, u) => ({ code, count: unasked[u]! })),
    nonresponse: share(reasons[2]! + reasons[3]! + brokenOff, asked + brokenOff, population),
    ...(type === "number" && { number: extremesOf(numbers) }),
    ...(isOnlyOne && { unanimous: true }),
    ...(type === "rank" && {
      ranks: real.map(({ code }) => {
        const places = forms.flatMap(({ answers }) => (answers[id] as string[] | undefined)?.indexOf(code) ?? []);
        const placed = places.filter((place) => place >= 0);
        return {
          code,
          placed: placed.length,
          mean: placed.length ? total(placed.map((p) => p + 1)) / placed.length : null,
        };
      }),
    }),
  };
}

const extremesOf = (numbers: readonly number[]): Figure =>
  numbers.length
    ? { mean: total(numbers) / numbers.length, min: Math.min(...numbers), max: Math.max(...numbers) }
    : { mean: null, min: null, max: null };

/** Half up, in whole numbers; the interval by Wilson, with the population's correction. */
export function share(x: number, n: number, population?: number): Figure {
  if (!n) return { x, n, percent: null, percent1: null, interval: null };
  const rounded = (steps: number): number => {
    const [whole, rest] = [Math.floor((100 * steps * x) / n), (100 * steps * x) % n];
    return (whole + (2 * rest >= n ? 1 : 0)) / steps;
  };
  return { x, n, percent: rounded(1), percent1: rounded(10), interval: wilson(x, n, population) };
}

function wilson(x: number, n: number, population?: number): Pair {
  const isKnown = population !== undefined && population >= n;
  const psi = !isKnown ? 1 : population === 1 ? 0 : (population - n) / (population - 1);
  const p = x / n;
  const spread = psi * Z * Z;
  const middle = (n * p + spread / 2) / (n + spread);
  const half = (Z * Math.sqrt(psi * n * p * (1 - p) + (spread * spread) / Z ** 2 / 4)) / (n + spread);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Whole percents that add up to 100: one point after another goes to the share that lacks most. */
function hamilton(counts: readonly number[]): (number | null)[] {
  const n = total(counts);
  if (!n) return counts.map(() => null);
  const percents = counts.map((each) => Math.floor((100 * each) / n));
  const rest = counts.map((each) => (100 * each) % n);
  for (let left = 100 - total(percents); left > 0; left--) {
    const next = counts.reduce((best, each, i) => {
      if (best < 0 || rest[i]! > rest[best]!) return i;
      return rest[i] === rest[best] && each > counts[best]! ? i : best;
    }, -1);
    percents[next]!++;
    rest[next] = -1;
  }
  return percents;
}

/** Two indices of different people: their variances add up. */
export function indexDifference(now: Figure, was: Figure): Figure {
  if (now.value === null || was.value === null) return { difference: null, interval: null };
  const difference = (now.value as number) - (was.value as number);
  if (now.se === null || was.se === null) return { difference, interval: null };
  const half = Z * Math.sqrt((now.se as number) ** 2 + (was.se as number) ** 2);
  return { difference, interval: [difference - half, difference + half] };
}

/** Newcombe's interval for the difference of two shares, by the two Wilson intervals. */
export function difference([x1, n1]: Pair, [x2, n2]: Pair): Figure {
  if (!n1 || !n2) return { difference: null, interval: null };
  const [p1, p2] = [x1 / n1, x2 / n2];
  const [[l1, u1], [l2, u2]] = [wilson(x1, n1), wilson(x2, n2)];
  return {
    difference: p1 - p2,
    interval: [p1 - p2 - Math.hypot(p1 - l1, u2 - p2), p1 - p2 + Math.hypot(u1 - p1, p2 - l2)],
  };
}

function measureOf(survey: Survey, measure: Measure, forms: readonly Submission[], options: RecountOptions): Figure {
  const { type, id } = measure;
  switch (type) {
    case "index":
      return { type, id, ...indexOf(survey, measure, forms, options) };
    case "csat":
      return { type, id, item: measure.item, ...topShare(survey, measure.item, forms, options) };
    case "nps":
      return { type, id, ...npsOf(survey, measure, forms) };
    case "points":
      return { type, id, ...pointsOf(survey, measure, forms) };
    case "mean":
      return { type, id, ...meanOf(survey, measure, forms) };
  }
}

const itemWith = ({ sections }: Survey, id: string): Item =>
  sections.flatMap(({ items }) => items).find((item) => item.id === id)!;

/** Per person with an answer, whether they are satisfied. */
function verdicts(survey: Survey, item: string, forms: readonly Submission[]): Map<Submission, 0 | 1> {
  const tops = optionsOf(survey, itemWith(survey, item)).flatMap(({ code, satisfied }) => (satisfied ? code : []));
  return new Map(
    forms.flatMap((form) => (item in form.answers ? [[form, tops.includes(String(form.answers[item])) ? 1 : 0]] : [])),
  );
}

/** The share of the satisfied; and where it lies among all who were invited, whatever the silent ones think. */
function topShare(
  survey: Survey,
  item: string,
  forms: readonly Submission[],
  { population, invited }: RecountOptions,
): Figure {
  const found = [...verdicts(survey, item, forms).values()];
  const [x, n] = [total(found), found.length];
  const bounds = invited !== undefined &&
    !isRotated(survey, item) && { bounds: { invited, low: x / invited, high: 1 - (n - x) / invited } };
  return { ...share(x, n, population), ...bounds };
}

/** Whether only some are asked it: most of those who do not answer are not silent. */
const isRotated = ({ rotation, sections }: Survey, id: string): boolean =>
  rotation !== undefined &&
  !rotation.always?.includes(id) &&
  sections.some((section) => section.items.some((item) => item.id === id && item.type === "rating"));

function indexOf(
  survey: Survey,
  { items, weights }: MeasureOf<"index">,
  forms: readonly Submission[],
  options: RecountOptions,
): Figure {
  const parts = survey.sections.flatMap((section) => {
    const rated = section.items.filter(
      (item) =>
        (items ? items.includes(item.id) : (item.source ?? "citizen") === "citizen") &&
        ["rating", "choice"].includes(item.type) &&
        optionsOf(survey, item).some(({ satisfied, missing }) => satisfied && !missing),
    );
    return rated.map(({ id }) => {
      const given = !weights
        ? 1
        : new Map(Object.entries("items" in weights ? weights.items : weights.sections)).get(
            "items" in weights ? id : section.id,
          );
      const exactly = fraction(given ?? 0, weights && "sections" in weights ? rated.length : 1);
      const weight = numberOf(exactly);
      return { id, section: section.id, exactly, weight, verdicts: verdicts(survey, id, forms) };
    });
  });
  const valueOf = (of: typeof parts): Figure => {
    const counting = of.filter(({ weight }) => weight > 0);
    const without = counting.filter((part) => !part.verdicts.size).map(({ id }) => id);
    const left = counting.filter((part) => part.verdicts.size);
    const none = { value: null, percent: null, percent1: null, percent2: null };
    const nothing = { ...none, n: null, se: null, interval: null, without, withheld: [] };
    if (!left.length) return nothing;
    const weightOf = ({ weight }: (typeof parts)[number]): number => weight / total(left.map((part) => part.weight));
    const shareOf = (part: (typeof parts)[number]): number => total([...part.verdicts.values()]) / part.verdicts.size;
    const value = total(left.map((part) => weightOf(part) * shareOf(part)));
    const persons = forms.filter((form) => left.some((part) => part.verdicts.has(form)));
    const n = persons.length;
    const common = { ...nothing, value, ...percentsOf(left.map((part) => [part.exactly, part] as const)), n };
    if (n < 2 || left.some((part) => part.verdicts.size < 2)) return { ...common, noError: "too-few-answers" };
    const squares = persons.map((form) => {
      const e = total(
        left.map((part) => {
          const [said, k] = [part.verdicts.get(form), part.verdicts.size];
          return said === undefined ? 0 : (weightOf(part) * Math.sqrt(k / (k - 1)) * (said - shareOf(part))) / k;
        }),
      );
      return e * e;
    });
    const se = Math.sqrt((n / (n - 1)) * total(squares));
    if (!squares.some((square) => square > 1e-15)) return { ...common, noError: "all-alike" };
    return { ...common, se, interval: [Math.max(0, value - Z * se), Math.min(1, value + Z * se)] };
  };
  return {
    items: parts.map(({ id }) => ({ item: id, ...topShare(survey, id, forms, options) })),
    sections: [...new Set(parts.map(({ section }) => section))].map((section) => ({
      section,
      ...valueOf(parts.filter((part) => part.section === section)),
    })),
    overall: valueOf(parts),
  };
}

/** Rounded from the exact number. */
const percentsOf = (
  parts: readonly (readonly [weight: Fraction, { verdicts: Map<unknown, number> }])[],
): Record<"percent" | "percent1" | "percent2", number> => {
  const weights = added(...parts.map(([weight]) => weight));
  const exact = added(
    ...parts.map(([weight, { verdicts }]) =>
      multiplied(divided(weight, weights), fraction(100 * total([...verdicts.values()]), verdicts.size)),
    ),
  );
  const [percent, percent1, percent2] = [0, 1, 2].map((decimals) => Number(halfUp(exact, decimals)) / 10 ** decimals);
  return { percent: percent!, percent1: percent1!, percent2: percent2! };
};

function valuesOf(survey: Survey, id: string, forms: readonly Submission[]): number[] {
  const item = itemWith(survey, id);
  return forms.flatMap(({ answers }) => {
    const answer = answers[id];
    if (answer === undefined) return [];
    if (item.type === "number") return Number(answer);
    return optionsOf(survey, item).find(({ code }) => code === String(answer))?.value ?? [];
  });
}

function npsOf(
  survey: Survey,
  { item, promotersFrom = 9, detractorsTo = 6 }: MeasureOf<"nps">,
  forms: readonly Submission[],
): Figure {
  const values = valuesOf(survey, item, forms);
  const n = values.length;
  const promoters = count(values, (value) => value >= promotersFrom);
  const detractors = count(values, (value) => value <= detractorsTo);
  const counts = { promoters, passives: n - promoters - detractors, detractors, n };
  if (!n) return { ...counts, score: null, se: null, interval: null };
  const each: number[] = values.map((value) => (value >= promotersFrom ? 100 : value <= detractorsTo ? -100 : 0));
  const mean = total(each) / n;
  const se = Math.sqrt(total(each.map((one) => (one - mean) ** 2))) / n;
  return {
    ...counts,
    score: Math.floor(10 * mean + 0.5 + 1e-9) / 10,
    se,
    interval: [Math.max(-100, mean - Z * se), Math.min(100, mean + Z * se)],
  };
}

/** Indicators that are means, rounded to tenths and added up. */
function pointsOf(survey: Survey, { items, bands = [] }: MeasureOf<"points">, forms: readonly Submission[]): Figure {
  const indicators = items.map((entry) => {
    const id = typeof entry === "string" ? entry : entry.item;
    const values = valuesOf(survey, id, forms);
    const [sum, n] = [total(values), values.length];
    const real = optionsOf(survey, itemWith(survey, id)).filter(({ missing }) => !missing);
    const most = Math.max(...real.flatMap(({ value }) => value ?? []));
    return { id, sum, n, most, tenths: n ? Math.floor((20 * sum + n) / (2 * n)) : undefined };
  });
  const found = indicators.filter(({ tenths }) => tenths !== undefined);
  const sum = found.length ? total(found.map(({ tenths }) => tenths!)) / 10 : null;
  const without = indicators.filter(({ n }) => !n).map(({ id }) => id);
  const band = sum === null || without.length ? undefined : bands.find(({ from }) => sum >= from);
  return {
    indicators: indicators.map(({ id, sum, n, tenths }) => ({
      item: id,
      sum: n ? sum : null,
      n,
      points: tenths === undefined ? null : tenths / 10,
    })),
    total: sum,
    attainable: found.length ? total(found.map(({ most }) => most)) : null,
    maximum: total(indicators.map(({ most }) => most)),
    band: band?.code ?? null,
    without,
  };
}

function meanOf(survey: Survey, { items }: MeasureOf<"mean">, forms: readonly Submission[]): Figure {
  const means = items.map((item) => {
    const values = valuesOf(survey, item, forms);
    return { item, n: values.length, mean: values.length ? total(values) / values.length : null };
  });
  const known = means.flatMap(({ mean }) => mean ?? []);
  return { items: means, overall: known.length ? total(known) / known.length : null };
}
