import fc from "fast-check";
import type { Unit, Wave } from "../../../src/report/index.ts";
import type { Entry, Submission, Survey } from "../../../src/schema/index.ts";
import { type Form, submissionOf } from "./forms.ts";
import { survey as counter } from "./survey.ts";

/** With every kind of item and measure, two indices that weigh differently, points with bands and a question from 0 to 10. */
export const everyKind: Survey = {
  ...counter,
  context: { unit: { label: "Unit" }, residence: { label: "Residence", about: "person" } },
  sections: [
    ...counter.sections,
    {
      id: "end",
      items: [
        {
          id: "recommend",
          type: "choice",
          label: "Would you recommend us?",
          options: Array.from({ length: 11 }, (_, value) => ({ code: `n${value}`, label: `${value}`, value })),
        },
      ],
    },
  ],
  measures: [
    ...counter.measures!.filter(({ type }) => type !== "points"),
    { id: "weighed", type: "index", weights: { items: { staff: 2, wait: 1 } } },
    { id: "by-section", type: "index", weights: { sections: { service: 3, complaint: 1 } } },
    { id: "nps", type: "nps", item: "recommend" },
    {
      id: "points",
      type: "points",
      items: ["staff", "wait"],
      round: 0.1,
      bands: [
        { code: "good", label: "good", from: 4 },
        { code: "fair", label: "fair", from: 1.9 },
      ],
    },
  ],
};

export const waves: Wave[] = [
  { id: "early", from: "2025-01-01", to: "2025-02-28" },
  { id: "late", from: "2025-03-01", to: "2025-03-31" },
];
export const units: Unit[] = [
  { id: "all" },
  { id: "a", parent: "all" },
  { id: "b", parent: "all" },
  { id: "c", parent: "b" },
];

const level = fc.constantFrom<Entry | undefined>(
  "very",
  "good",
  "good",
  "fair",
  "bad",
  undefined,
  { missing: "dont_know" },
  { missing: "refused" },
);
const person = fc.record({
  staff: level,
  wait: level,
  complained: fc.constantFrom(undefined, "yes", "almost", "almost", "no"),
  handled: level,
  ways: fc.constantFrom(undefined, ["phone"], ["letter"], ["phone", "letter"]),
  order: fc.constantFrom(undefined, ["speed"], ["speed", "care"], ["care", "speed"]),
  visits: fc.constantFrom(undefined, 0, 1, 2.5, 40),
  remark: fc.constantFrom(undefined, "x"),
  recommend: fc.constantFrom(undefined, "n0", "n6", "n7", "n8", "n9", "n10"),
});
const circumstances = fc.record({
  unit: fc.constantFrom(undefined, "a", "a", "b", "c", "elsewhere"),
  channel: fc.constantFrom("web", "post", "kiosk"),
  day: fc.constantFrom("2025-01-31", "2025-03-10", "2025-06-01"),
  answeredOn: fc.constantFrom(undefined, undefined, "2025-02-28"),
  residence: fc.constantFrom(undefined, "town", "village"),
  leaves: fc.constantFrom(false, false, false, true),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
type Circumstances = typeof circumstances extends fc.Arbitrary<infer C> ? C : never;

const AFTER_THE_FIRST = ["handled", "ways", "order", "visits", "remark", "recommend"];

function formOf(drawn: Person, { leaves, residence, unit, answeredOn, ...rest }: Circumstances): Submission {
  const given = Object.entries(drawn).filter(([id, entry]) => {
    if (entry === undefined || (leaves && AFTER_THE_FIRST.includes(id))) return false;
    return id !== "handled" || drawn.complained === "almost";
  });
  const entries = Object.fromEntries(given) as Form["entries"];
  const made = submissionOf(everyKind, { ...rest, entries, ...(leaves && { unreached: AFTER_THE_FIRST }) });
  return {
    ...made,
    ...(answeredOn && { answeredOn }),
    context: { ...(unit && { unit }), ...(residence && { residence }) },
  };
}

/** Forms of `everyKind`; many are alike and a few are not, as in life. */
export const drawnForms: fc.Arbitrary<Submission[]> = fc
  .array(fc.tuple(person, circumstances, fc.integer({ min: 1, max: 12 })), { maxLength: 14 })
  .map((people) => people.flatMap(([who, where, times]) => Array.from({ length: times }, () => formOf(who, where))));
