import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitEntries } from "../../src/answers/draft.ts";
import { finish } from "../../src/answers/finish.ts";
import { entriesOf } from "../../src/answers/form-fields.ts";
import { review } from "../../src/answers/review.ts";
import { askedOf, readTyped } from "../../src/answers/typed/read-typed.ts";
import { formWords } from "../../src/locales/form-words.ts";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm, plainForm } from "../../src/print/index.ts";
import { reportWords } from "../../src/locales/report-words.ts";
import { publication } from "../../src/publication/index.ts";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import {
  type Entries,
  type Submission,
  type Survey,
  checkSubmission,
  checkSurvey,
  itemSchema,
  placesOf,
} from "../../src/schema/index.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import { samples } from "./samples.ts";

const now = new Date("2025-03-10T01:02:03Z");

const submissionOf = (survey: ReturnType<typeof littleSurvey>, entries: Entries): Submission =>
  finish(survey, entries, {
    id: "0b1e6f0a-5d3c-4b6a-9d70-0c2f2a5f7f11",
    channel: "web",
    language: "en",
    startedAt: now,
    finishedAt: now,
    context: {},
    checksShown: [],
  });

describe.each(Object.entries(samples))("an answer to an item of type %s", (_, sample) => {
  const survey = littleSurvey([sample.item]);
  const entries: Entries = new Map([["it", sample.entry]]);
  const { options } = placesOf(survey).get("it")!;

  it("is of a survey without faults, and good when a person goes on", () => {
    expect(checkSurvey(survey).faults).toEqual([]);
    expect(review(survey, [sample.item], entries, now)).toEqual({ blocking: [], blank: [] });
  });

  it("is accepted where submissions are taken, and anything else is refused", () => {
    const submission = submissionOf(survey, entries);
    expect(submission.answers).toEqual({ it: sample.entry });
    expect(checkSubmission(survey, submission).faults).toEqual([]);
    const { faults } = checkSubmission(survey, { ...submission, answers: { it: sample.wrong } });
    expect(faults.map(({ code, path }) => `${path} ${code}`)).toEqual(["$.answers.it wrong-answer"]);
  });

  it("comes back with a draft", () => {
    const saved = { entries: [["it", sample.entry] as const], language: "en", types: { it: sample.item.type } };
    expect(fitEntries(survey, saved, "en")).toEqual({ fitting: entries, lost: [] });
  });

  it("can be given without JavaScript", () => {
    const form = new URLSearchParams(sample.fields.map(([name, value]) => [name, value]));
    expect(entriesOf(survey, form, "en")).toEqual({ entries, clashes: [] });
    const page = plainForm(survey, formWords.en, { action: "/" });
    for (const [name] of sample.fields) expect(page).toContain(`name="${name}"`);
  });

  it("can be given on paper, and typed in by a clerk", () => {
    expect(paperForm(survey, paperWords.en)).toContain("The question");
    const asked = askedOf(sample.item, options, ["en"]);
    expect(readTyped(asked, sample.typed, "en", String)).toMatchObject({ is: "read", entry: sample.entry });
  });

  it("is counted and published", () => {
    const tally = tallyOf(survey, [submissionOf(survey, entries)]);
    const report = reportOf(survey, tally, { asOf: "2025-03-10", disclosure: "none" });
    expect(report.total.items).toMatchObject([{ id: "it", asked: 1, answered: 1 }]);
    const page = publication(report, reportWords.en, "en");
    expect(JSON.stringify(page.blocks)).toContain(sample.published);
  });
});

it("no type is without a sample", () => {
  const types = itemSchema.def.options.map((schema) => schema.shape.type.def.values[0]);
  expect([...Object.keys(samples), "note"].sort()).toEqual(types.sort());
});

it("surveys at random and the demo's survey of every kind have every type", () => {
  const random = fc.sample(arbitrarySurvey(), { numRuns: 60, seed: 1 });
  const typesIn = (...surveys: Survey[]): string[] =>
    [
      ...new Set(surveys.flatMap(({ sections }) => sections.flatMap(({ items }) => items.map(({ type }) => type)))),
    ].sort();
  const types = [...Object.keys(samples), "note"].sort();
  expect(typesIn(...random)).toEqual(types);
  expect(typesIn(everyKind as Survey)).toEqual(types);
});
