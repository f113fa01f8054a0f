import fc from "fast-check";
import type { Entry, Submission, Survey } from "../../../src/schema/index.ts";
import { bookletCount, bookletOf } from "../../../src/schema/index.ts";
import { submissionOf } from "./forms.ts";

const LEVELS = ["1", "2", "3", "4", "5"];
const rating = (id: string) => ({ type: "rating" as const, id, scale: "five", label: `Tiêu chí ${id.toUpperCase()}` });

/** Eight questions, of which each person is asked three of six and both of the rest; every kind of measure is over rotated ones. */
export const rotated: Survey = {
  schemaVersion: 1,
  id: "rotated",
  version: "2",
  languages: ["vi"],
  title: "Khảo sát luân phiên",
  context: { unit: { label: "Đơn vị" } },
  scales: {
    five: {
      options: [
        ...LEVELS.map((code, i) => ({ code, label: `Mức ${code}`, value: i + 1, ...(i > 2 && { satisfied: true }) })),
        { code: "dk", label: "Không biết", missing: "dont_know" },
      ],
    },
  },
  sections: [
    { id: "desk", title: "Tiếp nhận", items: ["a", "b", "c"].map(rating) },
    { id: "staff", title: "Công chức", items: ["d", "e", "f"].map(rating) },
    {
      id: "end",
      title: "Chung",
      items: [rating("overall"), { type: "text", id: "why", label: "Vì sao?", askIf: { item: "overall", lte: 2 } }],
    },
  ],
  rotation: { ask: 3, always: ["overall"] },
  measures: [
    { type: "index", id: "index" },
    { type: "index", id: "weighed", items: ["a", "e", "overall"], weights: { items: { a: 2, e: 1, overall: 1 } } },
    { type: "csat", id: "csat", item: "a" },
    { type: "csat", id: "all", item: "overall" },
    { type: "nps", id: "nps", item: "b", promotersFrom: 5, detractorsTo: 3 },
    { type: "mean", id: "mean", items: ["c", "d"] },
    { type: "points", id: "points", items: ["e", "f"], round: 0.1, bands: [{ code: "good", label: "Tốt", from: 6 }] },
  ],
};

/** The version before, which asked everybody everything. */
export const full: Survey = { ...rotated, version: "1", rotation: undefined };

export const ROTATED_ITEMS = ["a", "b", "c", "d", "e", "f"];

const ITEMS = [...ROTATED_ITEMS, "overall"];

const person = fc.record({
  says: fc.array(
    fc.constantFrom<Entry | undefined>(...LEVELS.slice(1), "4", "5", { missing: "dont_know" }, undefined),
    {
      minLength: ITEMS.length,
      maxLength: ITEMS.length,
    },
  ),
  booklet: fc.integer({ min: 1, max: bookletCount(rotated) }),
  unit: fc.constantFrom("a", "a", "b", "c"),
  channel: fc.constantFrom("post", "web", "kiosk"),
  day: fc.constantFrom("2025-01-31", "2025-03-10", "2025-06-01"),
  leaves: fc.nat({ max: 5 }).map((n) => !n),
  isFull: fc.boolean(),
});

type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

/** What somebody sends who was given this survey, whole or as a booklet. */
export function formOf(survey: Survey, { says, leaves, booklet, unit, channel, day }: Person): Submission {
  const asked = survey.rotation ? bookletOf(survey, booklet) : survey;
  const given = ITEMS.flatMap((id, i): [string, Entry][] => (says[i] === undefined ? [] : [[id, says[i]]]));
  const entries = Object.fromEntries(leaves ? given.slice(0, 3) : given);
  return submissionOf(asked, { unit, channel, day, entries, ...(leaves && { unreached: ITEMS.slice(3) }) });
}

/** Persons, each as often as others said the same. */
export const people: fc.Arbitrary<Person[]> = fc
  .array(fc.tuple(person, fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 20 })
  .map((each) =>
    each.flatMap(([who, times]) =>
      Array.from({ length: times }, (_, i) => ({ ...who, booklet: ((who.booklet + i) % bookletCount(rotated)) + 1 })),
    ),
  );
