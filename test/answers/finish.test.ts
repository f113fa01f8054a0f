import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finish, missingOf } from "../../src/answers/finish.ts";
import { type Entry, type Survey, askedItems, checkSubmission, isQuestion, placesOf } from "../../src/schema/index.ts";
import { drawEntries } from "../support/arbitrary-entries.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { littleSurvey, rating, text, yesNo } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";

const now = new Date("2026-05-04T03:02:01.999Z");
const circumstances = {
  id: "0f8fad5b-d9cb-469f-a165-70867728950e",
  channel: "web",
  startedAt: new Date("2026-05-04T03:00:00.123Z"),
  finishedAt: now,
  context: {},
  checksShown: [],
};
const finished = (survey: Survey, entries: Record<string, Entry>, more: object = {}) =>
  finish(survey, new Map(Object.entries(entries)), { ...circumstances, language: survey.languages[0]!, ...more });

describe("a finished submission", () => {
  const survey = littleSurvey([
    yesNo("came"),
    text("why", { askIf: { item: "came", is: "no" }, offer: ["refused"] }),
    rating("care", { askIf: { item: "why", answered: true } }),
    { type: "note", id: "note", label: "note" },
    rating("waiting", { source: "system" }),
  ]);

  test("has an answer or a reason for every question, and neither for notes", () => {
    const { answers, missing, asked } = finished(survey, { came: "no", why: { missing: "refused" } });
    expect(answers).toEqual({ came: "no" });
    expect(missing).toEqual({ why: "refused", care: "not_applicable", waiting: "not_asked" });
    expect(asked).toEqual(["came", "why"]);
  });

  test("leaves out what stands in hidden items, and has it again when they come back", () => {
    const entries = { came: "no", why: "rain", care: "good" };
    expect(finished(survey, { ...entries, came: "yes" }).answers).toEqual({ came: "yes" });
    expect(finished(survey, { ...entries, came: "yes" }).missing).toMatchObject({
      why: "not_applicable",
      care: "not_applicable",
    });
    expect(finished(survey, entries).answers).toEqual(entries);
  });

  test("trims texts, and takes spaces for no answer", () => {
    expect(finished(survey, { came: "no", why: "  rain \n" }).answers).toEqual({ came: "no", why: "rain" });
    expect(finished(survey, { came: "no", why: "  " }).missing).toMatchObject({ why: "blank", care: "not_applicable" });
  });

  test("walks the way that its own trimmed texts lead to", () => {
    const exact = littleSurvey([text("word"), text("more", { askIf: { item: "word", is: "yes" } })]);
    const submission = finished(exact, { word: " yes ", more: "x" });
    expect(checkSubmission(exact, submission).faults).toEqual([]);
  });

  test("has whole seconds, and did not start after it ended", () => {
    expect(finished(survey, {})).toMatchObject({
      startedAt: "2026-05-04T03:00:00Z",
      finishedAt: "2026-05-04T03:02:01Z",
    });
    const late = finished(survey, {}, { startedAt: new Date("2027-01-01") });
    expect(late.startedAt).toBe(late.finishedAt);
  });

  test("has the day and the number of a paper form, and neither without one", () => {
    const paper = { answeredOn: "2026-05-01", formNumber: "017" };
    expect(finished(survey, {}, paper)).toMatchObject(paper);
    expect(checkSubmission(survey, finished(survey, {}, paper)).faults).toEqual([]);
    expect(Object.keys(finished(survey, {}))).not.toContain("answeredOn");
  });

  test("names placement and consent only when there are any", () => {
    expect(Object.keys(finished(survey, {}))).not.toContain("placement");
    expect(finished(survey, {}, { placement: "hall" }).placement).toBe("hall");
    expect(finished(survey, {}, { consent: { agreed: false, at: now } }).consent).toEqual({
      agreed: false,
      at: "2026-05-04T03:02:01Z",
    });
  });

  test("asks for nothing sensitive without consent", () => {
    const delicate = littleSurvey([text("age", { sensitive: true })], {
      consent: { text: "?", purpose: "p", controller: "c", retention: "r" },
    });
    expect(finished(delicate, { age: "40" })).toMatchObject({ asked: [], answers: {}, missing: { age: "not_asked" } });
    const agreed = { consent: { agreed: true, at: now } };
    expect(finished(delicate, { age: "40" }, agreed)).toMatchObject({
      asked: ["age"],
      answers: { age: "40" },
      missing: {},
    });
  });

  test("has the text of its own of the option that is chosen, whichever it is", () => {
    const options = ["a", "b", "c"].map((code) => ({ code, label: code, other: code !== "c" }));
    const several = littleSurvey([{ type: "choice", id: "x", label: "x", options }]);
    expect(finished(several, { x: "a", "x.other": " one " }).answers).toEqual({ x: "a", "x.other": "one" });
    expect(finished(several, { x: "b", "x.other": "two" }).answers).toEqual({ x: "b", "x.other": "two" });
    expect(finished(several, { x: "c", "x.other": "three" }).answers).toEqual({ x: "c" });
    expect(finished(several, { x: "b", "x.other": "  " }).answers).toEqual({ x: "b" });
  });
});

describe("a partial submission", () => {
  const survey = littleSurvey(
    [
      yesNo("came"),
      text("why", { askIf: { item: "came", is: "no" }, offer: ["refused"] }),
      rating("care", { askIf: { item: "came", is: "yes" } }),
      text("age", { sensitive: true }),
      rating("waiting", { source: "system" }),
      { type: "note", id: "note", label: "note" },
      text("more", { askIf: { item: "care", is: "poor" } }),
    ],
    { consent: { text: "?", purpose: "p", controller: "c", retention: "r", partial: true } },
  );
  const agreed = { consent: { agreed: true, at: now } };
  const all = ["came", "why", "care", "age", "waiting", "note", "more"];

  test("says of what was not come to that the person broke off, whether it would have been asked or not", () => {
    const submission = finished(survey, { came: "yes" }, { ...agreed, unreached: all.slice(2) });
    expect(submission).toMatchObject({ partial: true, answers: { came: "yes" }, asked: ["came"] });
    expect(submission.missing).toEqual({
      why: "not_applicable",
      care: "break_off",
      age: "break_off",
      waiting: "not_asked",
      more: "break_off",
    });
  });

  test("says nothing of what nobody would have asked", () => {
    const { missing } = finished(survey, {}, { unreached: all });
    expect(missing).toMatchObject({ came: "break_off", age: "not_asked", waiting: "not_asked" });
  });

  test("keeps the answers, and the reasons given, of a person who went back", () => {
    const went = finished(
      survey,
      { came: "no", why: { missing: "refused" }, age: "40" },
      { ...agreed, unreached: all },
    );
    expect(went.answers).toEqual({ came: "no", age: "40" });
    expect(went.missing).toMatchObject({ why: "refused", care: "break_off" });
    expect(went.asked).toEqual(["came", "why", "age"]);
  });

  test("leaves out what stands in hidden items, and does not claim that they do not apply", () => {
    const { answers, missing } = finished(survey, { came: "yes", why: "rain" }, { ...agreed, unreached: ["why"] });
    expect(answers).toEqual({ came: "yes" });
    expect(missing["why"]).toBe("break_off");
  });

  test("leaves out what still has to be mended, and what only that led to", () => {
    const age = { type: "number", id: "age", label: "Age", max: 120 };
    const asking = littleSurvey([age, text("trade", { askIf: { item: "age", gte: 18 } }), text("remark")], {
      consent: { text: "?", purpose: "p", controller: "c", retention: "r", partial: true },
    });
    for (const entry of [300, "4o"]) {
      const entries = { age: entry, trade: "tailor", remark: "slow" };
      const submission = finished(asking, entries, { ...agreed, unreached: ["remark"] });
      expect(submission.answers).toEqual({ remark: "slow" });
      expect(submission.missing).toEqual({ age: "break_off", trade: "not_applicable" });
      expect(checkSubmission(asking, submission).faults).toEqual([]);
    }
  });

  test("is one even when every question was come to", () => {
    expect(finished(survey, { came: "no" }, { ...agreed, unreached: [] })).toMatchObject({
      partial: true,
      missing: { why: "blank" },
    });
    expect(finished(survey, { came: "no" }, { ...agreed, revision: 2 })).not.toHaveProperty("partial");
  });

  test("has its revision, unless it is the first", () => {
    expect(finished(survey, {}, { revision: 3, unreached: all }).revision).toBe(3);
    expect(finished(survey, {}, { revision: 1, unreached: all })).not.toHaveProperty("revision");
    expect(finished(survey, {})).not.toHaveProperty("revision");
  });
});

test("from any survey, left anywhere, a partial one passes the check too", { timeout: 30_000 }, () => {
  const announced = arbitrarySurvey({ remoteLists: false }).map((survey): Survey => ({
    ...survey,
    consent: { ...(survey.consent ?? { text: "1", purpose: "1", controller: "1", retention: "1" }), partial: true },
  }));
  fc.assert(
    fc.property(announced, fc.gen(), (survey, draw) => {
      const entries = drawEntries(survey, draw, now);
      const boundary = draw(fc.nat, survey.sections.length) as number;
      const behind = survey.sections.slice(boundary).flatMap(({ items }) => items.map(({ id }) => id));
      // At a section's end, or anywhere at all.
      const unreached = draw(fc.boolean) ? behind : (draw(fc.subarray, [...placesOf(survey).keys()]) as string[]);
      const submission = finish(survey, entries, {
        ...circumstances,
        language: survey.languages[0]!,
        consent: { agreed: true, at: now },
        revision: draw(fc.integer, { min: 1, max: 9 }) as number,
        unreached,
      });
      expect(checkSubmission(survey, JSON.parse(JSON.stringify(submission))).faults).toEqual([]);

      const { answers: inTheEnd } = finish(survey, entries, {
        ...circumstances,
        language: survey.languages[0]!,
        consent: { agreed: true, at: now },
      });
      expect(submission.answers).toEqual(inTheEnd);
      const brokenOff = Object.keys(submission.missing).filter((id) => submission.missing[id] === "break_off");
      expect(unreached).toEqual(expect.arrayContaining(brokenOff));
    }),
    { numRuns: runs(60, 300) },
  );
});

test("from any survey, with any good entries, it passes the check that the endpoint makes", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(arbitrarySurvey({ remoteLists: false }), fc.gen(), (survey, draw) => {
      const entries = drawEntries(survey, draw, now);
      const consent = survey.consent && draw(fc.boolean) ? { agreed: draw(fc.boolean), at: now } : undefined;
      const submission = finish(survey, entries, { ...circumstances, language: survey.languages[0]!, consent });
      expect(
        checkSubmission(survey, JSON.parse(JSON.stringify(submission)), { received: { at: now, graceDays: 0 } }).faults,
      ).toEqual([]);
    }),
    { numRuns: runs(60, 300) },
  );
});

test("from any survey, every question has an answer or a reason, and never both", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(arbitrarySurvey(), fc.gen(), fc.boolean(), (survey, draw, agreed) => {
      const entries = drawEntries(survey, draw, now);
      const asked = askedItems(survey, entries, agreed).filter(isQuestion);
      const missing = missingOf(survey, entries, asked, agreed);
      const { answers } = finish(survey, entries, { ...circumstances, language: "vi", consent: { agreed, at: now } });
      for (const { item } of placesOf(survey).values()) {
        if (item.type !== "note") expect(Object.hasOwn(answers, item.id)).toBe(!missing.has(item.id));
      }
    }),
    { numRuns: runs(60, 300) },
  );
});
