import { expect, test } from "vitest";
import { checkSubmission, checkSurvey, digestOf, type Survey } from "../../src/schema/index.ts";
import { expectedOf } from "./form.ts";
import { isPossible, kindNames } from "./kinds.ts";
import { scheduleOf } from "./schedule.ts";
import data from "./survey.json" with { type: "json" };

const survey = data as unknown as Survey;
const browsers = ["chromium", "firefox", "webkit"] as const;
const formsOf = (episodes: ReturnType<typeof scheduleOf>) => episodes.flatMap(({ forms }) => forms);

test("the same seed makes the same schedule, another one another", () => {
  const plan = { forms: 100, browsers };
  expect(scheduleOf({ seed: 1, ...plan })).toEqual(scheduleOf({ seed: 1, ...plan }));
  expect(scheduleOf({ seed: 1, ...plan })).not.toEqual(scheduleOf({ seed: 2, ...plan }));
});

test.each([
  [100, 1],
  [100, 2],
  [2000, 1],
])("a run of %i has as many forms, and every kind of fault (seed %i)", (forms, seed) => {
  const schedule = scheduleOf({ seed, forms, browsers });
  expect(formsOf(schedule).length).toBeGreaterThanOrEqual(forms);
  const kinds = new Set(schedule.filter(({ browser }) => browser === "chromium").map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([...kindNames].sort());
  expect(schedule.every(({ kind, browser }) => isPossible(kind, browser))).toBe(true);
});

test("no two forms can be taken for each other", () => {
  const forms = formsOf(scheduleOf({ seed: 1, forms: 2000, browsers }));
  expect(new Set(forms.map(({ given }) => given.dossier)).size).toBe(forms.length);
});

test("every form is one that the survey can lead to, so that a refusal is never the schedule's fault", () => {
  expect(checkSurvey(survey).faults).toEqual([]);
  for (const form of formsOf(scheduleOf({ seed: 3, forms: 300, browsers }))) {
    const { placement, ...fields } = expectedOf(form);
    const { faults } = checkSubmission(survey, {
      schemaVersion: 1,
      id: "00000000-0000-4000-8000-000000000000",
      survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
      startedAt: "2026-11-22T08:00:00Z",
      finishedAt: "2026-11-22T08:00:05Z",
      quality: { checks: [] },
      ...(placement && { placement }),
      ...fields,
    });
    expect(faults).toEqual([]);
  }
});
