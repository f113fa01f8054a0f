import fc from "fast-check";
import { expect, test } from "vitest";
import { reportWords } from "../../src/locales/report-words.ts";
import { en } from "../../src/locales/parts/results/en.ts";
import { vi } from "../../src/locales/parts/results/vi.ts";
import { compose, hasRare, publication } from "../../src/publication/index.ts";
import { DISCLOSURE_LEVELS, reportOf, tallyOf } from "../../src/report/index.ts";
import type { Measure } from "../../src/schema/index.ts";
import { submissions, survey } from "../cli/support/document-000.ts";
import { submissionOf } from "../report/support/forms.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";

/* A page loads what is rare, and its words, only for a report that has it. */

const commonWords = { vi, en };
const language = fc.constantFrom("vi" as const, "en" as const);
const options = ["good", "poor"].map((code, at) => ({ code, label: code, value: 10 * at, satisfied: at === 0 }));
const item = (type: string, id: string, more: object = { options }) => ({ type, id, label: `Item ${id}`, ...more });

const items = [
  item("choice", "choice"),
  item("choice", "machine", { options, source: "system" }),
  item("choices", "choices"),
  item("text", "text", {}),
  item("number", "number", {}),
  item("rank", "rank"),
  item("lookup", "lookup"),
];
const measures: Measure[] = [
  { type: "index", id: "index", items: ["choice"] },
  { type: "csat", id: "csat", item: "choice" },
  { type: "nps", id: "nps", item: "choice" },
  { type: "mean", id: "mean", items: ["choice"] },
  { type: "points", id: "points", items: ["choice"] },
];
const entries = {
  choice: "good",
  machine: "poor",
  choices: ["good", "poor"],
  text: "x",
  number: 3,
  rank: ["poor", "good"],
  lookup: "good",
};

const reports = fc
  .record({
    items: fc.subarray(items.slice(1)),
    measures: fc.subarray(measures),
    by: fc.subarray(["channel"]),
    strangers: fc.nat({ max: 1 }),
    forms: fc.integer({ min: 0, max: 12 }),
    disclosure: fc.constantFrom(...DISCLOSURE_LEVELS),
  })
  .map(({ items: more, measures, by, strangers, forms, disclosure }) => {
    const survey = littleSurvey([items[0], ...more], { measures });
    const given = Array.from({ length: forms }, (_, i) =>
      submissionOf(survey, { entries: { ...entries, choice: i % 2 ? "good" : "poor" } }),
    );
    const refused = submissions.slice(0, strangers);
    return reportOf(survey, tallyOf(survey, [...given, ...refused], { by }), {
      asOf: "2025-04-01",
      disclosure,
      invited: { web: 20 },
    });
  });

test("a report that has nothing rare reads the same without it", () => {
  fc.assert(
    fc.property(reports, language, (report, language) => {
      fc.pre(!hasRare(report));
      const whole = publication(report, reportWords[language], language);
      expect(compose(report, commonWords[language], language, undefined)).toEqual(whole);
    }),
    { numRuns: runs(8, 50) },
  );
}, 60_000);

test.each([
  ["a mean", [items[0]], [measures[3]]],
  ["a number", [items[0], items[4]], []],
])("%s is rare", (_, items, measures) => {
  const survey = littleSurvey(items, { measures });
  const report = reportOf(survey, tallyOf(survey, [submissionOf(survey, { entries })], {}), {
    asOf: "2025-04-01",
    disclosure: "none",
  });
  expect(hasRare(report)).toBe(true);
});

test("the document of the Department of Construction has nothing rare", () => {
  const tally = tallyOf(survey, submissions, { by: ["channel"] });
  expect(hasRare(reportOf(survey, tally, { asOf: "2023-10-28", disclosure: "none", invited: { post: 100 } }))).toBe(
    false,
  );
});
