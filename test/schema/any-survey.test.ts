import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { explain, formatFault } from "../../src/schema/explain.ts";
import type { Survey } from "../../src/schema/survey.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { anyJson, mutate, mutations } from "../support/mutate.ts";
import { runs } from "../support/long.ts";

/** Two busy cores are slow. */
const patience = { timeout: 60_000 };

test("every generated survey is accepted", patience, () => {
  fc.assert(
    fc.property(arbitrarySurvey(), (survey) => {
      const check = checkSurvey(survey);
      expect(check.faults.filter(({ level }) => level === "error")).toEqual([]);
      expect(check.survey).toBe(survey);
    }),
    { numRuns: runs(60, 300) },
  );
});

test("the generator reaches every type, display, comparison and part of a survey", patience, () => {
  const seen = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      seen.add(key);
      if (typeof inner !== "object" || Array.isArray(inner)) seen.add(`${key}: ${String(inner)}`);
      visit(inner);
    }
  };
  for (const survey of fc.sample(arbitrarySurvey(), { numRuns: 400, seed: 1 })) visit(survey);
  const types = ["rating", "choice", "choices", "number", "text", "date", "lookup", "rank", "note"].map(
    (type) => `type: ${type}`,
  );
  const displays = ["buttons", "faces", "stars", "numbers", "slider", "dropdown", "short", "long"].map(
    (each) => `display: ${each}`,
  );
  const comparisons = ["is", "in", "not", "gte", "lte", "answered", "all", "any"];
  const parts = ["askIf", "checks", "context", "consent", "period", "offer", "ends", "other: true", "exclusive: true"];
  const rest = [
    "missing: refused",
    "sensitive: true",
    "source: system",
    "languages: vi,en,tyz-Latn",
    "id: constructor",
    "partial: true",
  ];
  expect([...types, ...displays, ...comparisons, ...parts, ...rest].filter((each) => !seen.has(each))).toEqual([]);
});

/** Accepted, or refused with the place and words for it; never an exception. */
function expectAnAnswer(data: unknown): void {
  const { survey, faults } = checkSurvey(data);
  expect(survey === undefined).toBe(faults.some(({ level }) => level === "error"));
  for (const fault of faults) {
    expect(fault.path).toMatch(/^\$/);
    for (const language of ["en", "vi"]) {
      const { problem, mend } = explain(fault, language);
      expect(problem).toMatch(/\p{L}.*[.]$/su);
      expect(mend).toMatch(/\p{L}.*[.?]$/su);
      expect(formatFault(fault, language)).toBe(`${fault.path}: ${problem} — ${mend}`);
    }
  }
}

test("any JSON is accepted or refused with a path and words, never with an exception", patience, () => {
  fc.assert(fc.property(anyJson, expectAnAnswer), { numRuns: runs(200, 1000) });
});

test("so is any survey with something dropped, replaced, renamed, repeated or put in", patience, () => {
  fc.assert(
    fc.property(arbitrarySurvey(), mutations, (survey: Survey, changes) => expectAnAnswer(mutate(survey, changes))),
    { numRuns: runs(80, 500) },
  );
});

test("so is data that nests without end", () => {
  const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`) as unknown;
  expectAnAnswer(deep);
  expectAnAnswer({ sections: deep });
  const circle: Record<string, unknown> = {};
  circle["sections"] = [circle, circle];
  expectAnAnswer(circle);
  expect(checkSurvey(circle).faults).toMatchObject([{ path: "$", code: "too-deep" }]);
});

test.each([undefined, null, 1, "a survey", [], () => 1, Symbol("survey"), 1n, Number.NaN])("so is %s", expectAnAnswer);
