import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SavedEntries, fitEntries } from "../../src/answers/draft.ts";
import { finish } from "../../src/answers/finish.ts";
import { problemOf } from "../../src/answers/review.ts";
import {
  type Entries,
  type Entry,
  type Option,
  type Survey,
  checkSubmission,
  isQuestion,
  otherId,
  placesOf,
} from "../../src/schema/index.ts";
import { drawEntries } from "../support/arbitrary-entries.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { littleSurvey, rating, text, yesNo } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";

const now = new Date("2026-05-04T03:02:01Z");
/** Two busy cores are slow. */
const patience = { timeout: 60_000 };

const saved = (survey: Survey, entries: Entries, language = survey.languages[0]!): SavedEntries => ({
  entries: [...entries],
  language,
  types: Object.fromEntries([...placesOf(survey)].map(([id, { item }]) => [id, item.type])),
});

/** The survey some time later: options and whole items are gone, and bounds are narrower. */
function later(survey: Survey, draw: fc.GeneratorValue): Survey {
  const some = <T>(from: readonly T[]): T[] => draw(fc.subarray, [...from], { minLength: 1 }) as T[];
  const next = structuredClone(survey) as Survey;
  for (const scale of Object.values(next.scales ?? {})) scale.options = some(scale.options as Option[]) as never;
  for (const section of next.sections) {
    section.items = some(section.items) as never;
    for (const item of section.items) {
      if ("options" in item && item.options) item.options = some(item.options) as never;
      if ("offer" in item && item.offer?.length) item.offer = some(item.offer) as never;
      if ((item.type === "choices" || item.type === "rank") && draw(fc.boolean)) item.max = 1;
      if (item.type === "text" && draw(fc.boolean)) item.maxLength = draw(fc.integer, { min: 1, max: 12 }) as number;
    }
  }
  return next;
}

/** What the review would make the person mend has not been accepted yet. */
function withoutProblems(survey: Survey, entries: Entries): Entries {
  return new Map(
    [...entries].filter(([id, entry]) => {
      const item = placesOf(survey).get(id)?.item;
      return !item || !isQuestion(item) || !problemOf(survey, item, entry, now);
    }),
  );
}

const versions = fc.tuple(arbitrarySurvey(), arbitrarySurvey(), fc.gen());

describe("of what was saved, what fits a survey", () => {
  test("is everything, when it is the survey that it was saved from", patience, () => {
    fc.assert(
      fc.property(arbitrarySurvey(), fc.gen(), (survey, draw) => {
        const entries = drawEntries(survey, draw, now);
        const language = draw(fc.constantFrom, ...survey.languages) as string;
        const { fitting, lost } = fitEntries(survey, saved(survey, entries), language);
        expect([...fitting]).toEqual([...entries]);
        expect(lost).toEqual([]);
      }),
      { numRuns: runs(40, 200) },
    );
  });

  test("and what is lost, is all there was, and nothing is changed", patience, () => {
    fc.assert(
      fc.property(versions, ([survey, another, draw]) => {
        const entries = drawEntries(survey, draw, now);
        for (const now of [later(survey, draw), another]) {
          const { fitting, lost } = fitEntries(now, saved(survey, entries), now.languages[0]!);
          expect([...fitting.keys(), ...lost].sort()).toEqual([...entries.keys()].sort());
          for (const [id, entry] of fitting) expect(entry).toBe(entries.get(id));
        }
      }),
      { numRuns: runs(40, 200) },
    );
  });

  test("is what that survey accepts, or makes the person mend", patience, () => {
    let fitted = 0;
    fc.assert(
      fc.property(versions, ([survey, another, draw]) => {
        const entries = drawEntries(survey, draw, now);
        for (const next of [later(survey, draw), another]) {
          const { fitting } = fitEntries(next, saved(survey, entries), next.languages[0]!);
          fitted += fitting.size;
          const submission = finish(next, withoutProblems(next, fitting), {
            id: "0f8fad5b-d9cb-469f-a165-70867728950e",
            channel: "web",
            language: next.languages[0]!,
            startedAt: now,
            finishedAt: now,
            context: {},
            checksShown: [],
            ...(next.consent && { consent: { agreed: true, at: now } }),
          });
          expect(checkSubmission(next, submission).faults).toEqual([]);
        }
      }),
      { numRuns: runs(60, 300) },
    );
    expect(fitted).toBeGreaterThan(runs(5, 100));
  });

  const fits = (item: object, entry: Entry, shown = "en"): boolean => {
    const id = "id" in item ? String(item.id) : "";
    const survey = littleSurvey([item]);
    return fitEntries(survey, saved(survey, new Map([[id, entry]]), "en"), shown).fitting.has(id);
  };

  test("is a number in every language, and one that could not be read in its own only", () => {
    const days = { type: "number", id: "days", label: "Days" };
    expect(fits(days, 2.5, "vi")).toBe(true);
    expect(fits(days, "2.500 ?", "en")).toBe(true);
    expect(fits(days, "2.500 ?", "vi")).toBe(false);
  });

  test("is no choice of several when one of them has gone, or excludes the others now", () => {
    const options = ["a", "b"].map((code) => ({ code, label: code }));
    const why = { type: "choices", id: "why", label: "Why?", options };
    expect(fits(why, ["a", "b"])).toBe(true);
    expect(fits(why, ["a", "c"])).toBe(false);
    expect(fits({ ...why, options: [options[0], { ...options[1], exclusive: true }] }, ["a", "b"])).toBe(false);
  });

  test("is also what is to be mended: too many choices, a number out of bounds, a date that does not exist", () => {
    const options = ["a", "b"].map((code) => ({ code, label: code }));
    expect(fits({ type: "choices", id: "why", label: "Why?", options, max: 1 }, ["a", "b"])).toBe(true);
    expect(fits({ type: "number", id: "days", label: "Days", max: 9 }, 10)).toBe(true);
    expect(fits({ type: "date", id: "day", label: "Day" }, "202--27")).toBe(true);
  });

  test("is no order that is too long, because nobody would be asked to mend it", () => {
    const options = ["a", "b"].map((code) => ({ code, label: code, exclusive: true }));
    const rank = { type: "rank", id: "rank", label: "Rank", options };
    expect(fits(rank, ["b", "a"])).toBe(true);
    expect(fits({ ...rank, max: 1 }, ["b", "a"])).toBe(false);
  });

  test("is a reason for no answer only while the item offers it", () => {
    expect(fits(text("remark", { offer: ["refused"] }), { missing: "refused" })).toBe(true);
    expect(fits(text("remark", { offer: ["dont_know"] }), { missing: "refused" })).toBe(false);
  });

  test("is the text beside an option only while there is one with a text", () => {
    const survey = (other: boolean) =>
      littleSurvey([{ type: "choice", id: "why", label: "Why?", options: [{ code: "a", label: "A", other }] }]);
    const draft = saved(
      survey(true),
      new Map<string, Entry>([
        ["why", "a"],
        [otherId("why"), "rain"],
      ]),
    );
    expect([...fitEntries(survey(true), draft, "en").fitting.keys()]).toEqual(["why", "why.other"]);
    expect([...fitEntries(survey(false), draft, "en").fitting.keys()]).toEqual(["why"]);
  });

  test("is nothing of an item that was of another type, though its code would pass for a text", () => {
    const draft = saved(
      littleSurvey([yesNo("came"), rating("care")]),
      new Map([
        ["came", "yes"],
        ["care", "good"],
      ]),
    );
    const survey = littleSurvey([text("came"), { ...yesNo("care"), options: [{ code: "good", label: "Good" }] }]);
    expect(fitEntries(survey, draft, "en")).toEqual({ fitting: new Map(), lost: ["came", "care"] });
  });
});
