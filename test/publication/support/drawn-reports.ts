import fc from "fast-check";
import sipas from "../../../src/presets/sipas-2018.json" with { type: "json" };
import type { DailyViews, Unit, UnitTarget } from "../../../src/report/index.ts";
import type { Entry, Submission, Survey } from "../../../src/schema/index.ts";
import { drawnForms, everyKind, units, waves } from "../../report/support/drawn.ts";
import { submissionOf } from "../../report/support/forms.ts";
import { formOf, people, rotated } from "../../report/support/rotated.ts";
import type { Given } from "./explain/facts.ts";

/** What may be asked of the program, but for the level at which it publishes. */
export type Drawn = Omit<Given, "level">;

/** How a report may be made of whatever forms. */
export const manner = {
  minimum: fc.constantFrom(10, 30),
  threshold: fc.constantFrom(3, 5),
  base: fc.constantFrom("asked" as const, "answered" as const),
  partials: fc.constantFrom("apart" as const, "counted" as const),
  population: fc.constantFrom(undefined, 20, 500, 36_525),
  invited: fc.constantFrom<Record<string, number>>(
    {},
    { post: 20 },
    { post: 200 },
    { post: 200, web: 300, kiosk: 1500 },
  ),
  asOf: fc.constant("2025-07-01"),
  language: fc.constantFrom("vi" as const, "en" as const),
  decimals: fc.constantFrom(undefined, 0, 1, 2),
};

const CIRCUMSTANCES = ["unit", "channel", "wave", "residence"];

/** Daily sums of views, as pages and other surveys bring them. */
const drawnViews: fc.Arbitrary<DailyViews[]> = fc.array(
  fc
    .record({
      survey: fc.constantFrom(everyKind.id, everyKind.id, everyKind.id, "another"),
      day: fc.constantFrom("2025-02-20", "2025-03-09", "2025-03-10", "2025-04-01"),
      channel: fc.constantFrom("web", "kiosk", ""),
      placement: fc.constantFrom("hall", "result-page", ""),
      unit: fc.constantFrom(...units.map(({ id }) => id), ""),
      step: fc.constantFrom("seen", "seen", "begun", "finished", "delivered", "refused", "section"),
      section: fc.constantFrom(...everyKind.sections.map(({ id }) => id)),
      count: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ section, ...each }) => ({ ...each, section: each.step === "section" ? section : "" })),
  { maxLength: 40 },
);

/** Targets of some units, and of some how many were invited. */
const drawnTargets = (ids: readonly string[]): fc.Arbitrary<UnitTarget[]> =>
  fc.subarray([...ids]).chain((chosen) =>
    fc.tuple(
      ...chosen.map((unit) =>
        fc.record(
          { unit: fc.constant(unit), target: fc.nat({ max: 60 }), invited: fc.nat({ max: 90 }) },
          {
            requiredKeys: ["unit", "target"],
          },
        ),
      ),
    ),
  );

/** Reports of forms with every kind of item and measure, by whatever divides them. */
export const drawnReports: fc.Arbitrary<Drawn> = fc.record({
  ...manner,
  survey: fc.constant(everyKind),
  forms: drawnForms,
  by: fc.oneof(fc.constant(CIRCUMSTANCES), fc.subarray(CIRCUMSTANCES)),
  units: fc.constantFrom(undefined, units),
  waves: fc.constant(waves),
  views: drawnViews,
  targets: drawnTargets(units.map(({ id }) => id)),
  textLanguage: fc.constant("en"),
});

/** Reports of forms of which each asks some of the questions only. */
export const rotatedReports: fc.Arbitrary<Drawn> = fc.record({
  ...manner,
  survey: fc.constant(rotated),
  forms: people.map((persons) => persons.map((person) => formOf(rotated, person))),
  by: fc.subarray(["unit", "channel", "wave"]),
  units: fc.constantFrom(undefined, units),
  waves: fc.constant(waves),
  textLanguage: fc.constant("vi"),
});

const province: Unit[] = [
  { id: "tinh", label: { vi: "Tỉnh Bắc Kạn", en: "Bac Kan Province" } },
  { id: "sxd", label: "Sở Xây dựng", parent: "tinh" },
  { id: "stnmt", label: "Sở Tài nguyên và Môi trường", parent: "tinh" },
  { id: "ba-be", label: "Huyện Ba Bể", parent: "tinh" },
  { id: "khang-ninh", label: "Xã Khang Ninh", parent: "ba-be" },
  { id: "quang-khe", label: "Xã Quảng Khê", parent: "ba-be" },
  { id: "cho-don", label: "Huyện Chợ Đồn", parent: "tinh" },
];

/** SIPAS, of whose forms it is known how fast they were answered. */
export const pacedSipas = { ...(sipas as unknown as Survey), pace: "record" } as Survey;

const ratings = pacedSipas.sections
  .flatMap(({ items }) => items)
  .flatMap(({ id, type }) => (type === "rating" ? id : []));

const levels = sipas.scales["five-level"].options;

/** How a person rates, by the place of the level: mostly alike, with a few other answers and a few blanks. */
const person = fc.record({
  mood: fc.integer({ min: 0, max: 3 }),
  moods: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, -1, -1, 1, undefined), {
    minLength: ratings.length,
    maxLength: ratings.length,
  }),
  feedback: fc.constantFrom("yes", "no", "no", undefined),
  unit: fc.constantFrom(...province.slice(1).map(({ id }) => id), "khác"),
  channel: fc.constantFrom("post", "post", "web", "kiosk"),
  day: fc.constantFrom("2025-01-31", "2025-02-01", "2025-03-10", "2025-06-01"),
  times: fc.integer({ min: 1, max: 15 }),
  pace: fc.constantFrom("usual" as const, "usual" as const, "fast" as const, undefined),
});

const sipasForms: fc.Arbitrary<Submission[]> = fc.array(person, { maxLength: 14 }).map((people) =>
  people.flatMap(({ mood, moods, feedback, times, pace, ...circumstances }) => {
    const rated = ratings.flatMap((id, i): [string, Entry][] => {
      const value = moods[i];
      return value === undefined ? [] : [[id, levels[Math.min(4, Math.max(0, mood + value))]!.code]];
    });
    const entries = { ...Object.fromEntries(rated), ...(feedback && { has_feedback: feedback }) };
    return Array.from({ length: times }, () => ({
      ...submissionOf(pacedSipas, { ...circumstances, entries }),
      quality: { checks: [], ...(pace && { pace }) },
    }));
  }),
);

/** Reports of SIPAS 2018 in a province, by departments, districts and communes. */
export const sipasReports: fc.Arbitrary<Drawn> = fc.record({
  ...manner,
  survey: fc.constant(pacedSipas),
  forms: sipasForms,
  by: fc.subarray(["unit", "channel", "wave"], { minLength: 1 }),
  units: fc.constant(province),
  targets: drawnTargets(province.map(({ id }) => id)),
  waves: fc.constantFrom(waves, [
    { id: "first", from: "2025-01-01", to: "2025-01-31", label: { vi: "đợt 1 năm 2025", en: "first wave of 2025" } },
    { id: "second", from: "2025-02-01", to: "2025-03-31", label: { vi: "đợt 2 năm 2025", en: "second wave of 2025" } },
    { id: "third", from: "2025-04-01", to: "2025-06-30", label: { vi: "đợt 3 năm 2025", en: "third wave of 2025" } },
  ]),
  textLanguage: fc.constantFrom("vi", "en"),
});
