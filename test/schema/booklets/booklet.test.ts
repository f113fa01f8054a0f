import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contradictions, finish } from "../../../src/answers/index.ts";
import {
  type Survey,
  askedItems,
  bookletCount,
  bookletItems,
  bookletOf,
  checkSubmission,
  checkSurvey,
  digestOf,
  isQuestion,
  rotatedGroups,
} from "../../../src/schema/index.ts";
import { outlineOf } from "../../../src/schema/outline.ts";
import { drawEntries } from "../../support/arbitrary-entries.ts";
import { arbitrarySurvey } from "../../support/arbitrary-survey.ts";
import { rating, surveyOf, text, yesNo } from "../../support/little-survey.ts";
import { runs } from "../../support/long.ts";

const ratings = (part: string, size: number) => Array.from({ length: size }, (_, i) => rating(`${part}${i + 1}`));
const note = (id: string) => ({ type: "note", id, label: "Read this" });

/** Two of each section but the last, where one of two is asked; and what is not rotated. */
const survey = surveyOf(
  [
    { id: "a", items: [note("first"), ...ratings("a", 4), text("why", { askIf: { item: "a1", is: "poor" } })] },
    { id: "b", items: ratings("b", 4) },
    { id: "more", askIf: { item: "why", answered: true }, items: [note("again"), text("what")] },
    { id: "end", items: [yesNo("came"), rating("overall"), rating("later", { askIf: { item: "came", is: "yes" } })] },
  ],
  {
    rotation: { ask: 4, always: ["overall"] },
    checks: [
      {
        id: "pair",
        when: {
          all: [
            { item: "a1", is: "poor" },
            { item: "overall", is: "good" },
          ],
        },
        message: "Sure?",
      },
      { id: "came", when: { item: "came", is: "no" }, message: "Sure?" },
    ],
  },
);
const booklets = Array.from({ length: bookletCount(survey) }, (_, i) => i + 1);
const withA1 = booklets.find((number) => bookletItems(survey, number).includes("a1"))!;
const withoutA1 = booklets.find((number) => !bookletItems(survey, number).includes("a1"))!;
const askedOf = (asking: Survey, entries: Record<string, string> = {}): string[] =>
  askedItems(asking, new Map(Object.entries(entries)), false).map(({ id }) => id);

describe("a booklet", () => {
  test("has no faults, and asks what is not rotated of everybody", () => {
    expect(checkSurvey(survey).faults).toEqual([]);
    for (const number of booklets) {
      const items = bookletItems(survey, number);
      expect(items).toHaveLength(4);
      expect(askedOf(bookletOf(survey, number))).toEqual(["first", ...items, "came", "overall"]);
      expect(askedOf(bookletOf(survey, number), { came: "yes" })).toContain("later");
    }
  });

  test("asks what follows an item where it asks the item", () => {
    const poor = { a1: "poor", why: "rain", what: "more" };
    expect(askedOf(bookletOf(survey, withA1), poor)).toEqual(expect.arrayContaining(["why", "again", "what"]));
    const without = askedOf(bookletOf(survey, withoutA1), poor);
    for (const id of ["a1", "why", "again", "what"]) expect(without).not.toContain(id);
  });

  test("leaves out a condition's opposite too, where the item is not asked", () => {
    const items = [...ratings("a", 4), text("else", { askIf: { not: { item: "a1", is: "good" } } })];
    const opposite = surveyOf([{ id: "a", items }], { rotation: { ask: 2 } });
    for (let number = 1; number <= bookletCount(opposite); number++)
      expect(askedOf(bookletOf(opposite, number)).includes("else")).toBe(bookletItems(opposite, number).includes("a1"));
  });

  test("has no section of which nothing is asked, its notes neither", () => {
    const { parts } = outlineOf(bookletOf(survey, withoutA1));
    expect(parts.map(({ section, number }) => [section.id, number])).toEqual([
      ["a", "I"],
      ["b", "II"],
      ["end", "III"],
    ]);
  });

  test("checks only what it asks", () => {
    const bad = new Map([
      ["a1", "poor"],
      ["overall", "good"],
      ["came", "no"],
    ]);
    const shown = (number: number) => {
      const asking = bookletOf(survey, number);
      return contradictions(asking, askedItems(asking, bad, false), bad);
    };
    expect(shown(withA1)).toEqual(["pair", "came"]);
    expect(shown(withoutA1)).toEqual(["came"]);
  });

  test("has its survey's fingerprint, and the survey is as it was", () => {
    const before = JSON.stringify(survey);
    expect(digestOf(bookletOf(survey, 1))).toBe(digestOf(survey));
    expect(JSON.stringify(survey)).toBe(before);
  });

  test("is the same however the survey's keys are ordered", () => {
    const turned = JSON.parse(JSON.stringify(survey), (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Survey;
    for (const number of booklets) expect(bookletItems(turned, number)).toEqual(bookletItems(survey, number));
  });
});

describe("the rotated items", () => {
  test("are what `from` names: a section's ratings, and any question by name", () => {
    const groups = (rotation: object) => rotatedGroups({ ...survey, rotation: { ask: 2, ...rotation } });
    expect(groups({})).toEqual([["a1", "a2", "a3", "a4"], ["b1", "b2", "b3", "b4"], ["overall"]]);
    expect(groups({ from: ["b", "end", "came"], always: ["b1"] })).toEqual([
      ["b2", "b3", "b4"],
      ["came", "overall"],
    ]);
    expect(groups({ from: [["a1", "end"], "a2", "b"] })).toEqual([["a1", "overall"], ["a2"], ["b1", "b2", "b3", "b4"]]);
  });
});

const circumstances = {
  id: "0f8fad5b-d9cb-469f-a165-70867728950e",
  channel: "web",
  language: "en",
  startedAt: new Date("2026-05-04T03:00:00Z"),
  finishedAt: new Date("2026-05-04T03:02:00Z"),
  context: {},
  checksShown: [],
};

describe("a submission", () => {
  const sent = (number: number) => ({
    ...finish(
      bookletOf(survey, number),
      new Map([
        ["overall", "good"],
        ["b1", "poor"],
      ]),
      circumstances,
    ),
  });
  const faultsOf = (data: object) => checkSubmission(survey, data).faults.map(({ path, code }) => `${path} ${code}`);

  test("says which booklet it is of, and of what that leaves out that it was not asked", () => {
    const submission = sent(withoutA1);
    expect(submission.booklet).toBe(withoutA1);
    expect(submission.missing).toMatchObject({
      a1: "not_asked",
      why: "not_asked",
      what: "not_asked",
      later: "not_applicable",
    });
    expect(faultsOf(submission)).toEqual([]);
  });

  test("is refused without its booklet, or with one that there is not", () => {
    const { booklet: _, ...without } = sent(1);
    expect(faultsOf(without)).toEqual(["$.booklet no-booklet"]);
    expect(faultsOf({ ...sent(1), booklet: booklets.length + 1 })).toEqual(["$.booklet unknown-booklet"]);
    for (const booklet of [0, 1.5, -1, 1000])
      expect(faultsOf({ ...sent(1), booklet })).toEqual(["$.booklet bad-booklet"]);
    expect(faultsOf({ ...sent(1), booklet: "1" })).toEqual(["$.booklet wrong-type"]);
  });

  test("is refused with the items of another booklet", () => {
    const other = booklets.find(
      (number) => String(bookletItems(survey, number)) !== String(bookletItems(survey, withA1)),
    )!;
    const faults = faultsOf({ ...sent(withA1), booklet: other });
    expect(faults).toContain("$.asked wrong-asked");
    expect(
      faultsOf({
        ...sent(withoutA1),
        answers: { a1: "good", overall: "good" },
        missing: { ...sent(withoutA1).missing, a1: undefined },
      }),
    ).toContain("$.answers.a1 item-not-asked");
  });

  test("names no booklet where the survey has none", () => {
    const { rotation: _, ...plain } = survey;
    const submission = finish(plain, new Map(), circumstances);
    expect(checkSubmission(plain, submission).faults).toEqual([]);
    expect(checkSubmission(plain, { ...submission, booklet: 1 }).faults).toMatchObject([
      { path: "$.booklet", code: "booklet-without-rotation" },
    ]);
  });
});

/** Any survey, with sections of ratings before its own. */
const rotatedSurveys = fc
  .tuple(arbitrarySurvey(), fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }), fc.nat(12))
  .map(([plain, sizes, ask]): Survey => {
    const options = [
      { code: "yes", label: "1" },
      { code: "no", label: "2" },
    ];
    const sections = sizes.map((size, i) => ({
      id: `rotated-${i}`,
      items: Array.from({ length: size }, (_, j) => rating(`rotated-${i}-${j}`, { scale: "rotated" })),
    }));
    const from = sections.map(({ id }) => id);
    const scales = { ...plain.scales, rotated: { options } };
    const whole = { ...plain, scales, sections: [...sections, ...plain.sections], rotation: { ask, from } } as Survey;
    const fault = checkSurvey(whole).faults.find(({ path }) => path === "$.rotation.ask");
    return { ...whole, rotation: { ask: Number(fault?.params["nearest"] ?? fault?.params["count"] ?? ask), from } };
  });

test(
  "any booklet of any survey asks of each section its share, and any answers to it are accepted",
  { timeout: 60_000 },
  () => {
    const now = new Date("2026-05-04T03:02:00Z");
    fc.assert(
      fc.property(rotatedSurveys, fc.nat(998), fc.gen(), (whole, at, draw) => {
        expect(checkSurvey(whole).faults.filter(({ level }) => level === "error")).toEqual([]);
        const asking = bookletOf(whole, (at % bookletCount(whole)) + 1);
        const entries = drawEntries(asking, draw, now);
        const agreed = draw(fc.boolean);
        const consent = whole.consent && { agreed, at: now };
        const { asked, ...submission } = finish(asking, entries, {
          ...circumstances,
          language: whole.languages[0]!,
          consent,
        });
        expect(checkSubmission(whole, { ...submission, asked }).faults).toEqual([]);
        const items = rotatedGroups(whole).flat();
        const { ask } = whole.rotation!;
        expect(asked.filter((id) => items.includes(id))).toHaveLength(ask);
        for (const group of rotatedGroups(whole)) {
          const share = (group.length * ask) / items.length;
          const ofGroup = asked.filter((id) => group.includes(id)).length;
          expect([Math.floor(share), Math.ceil(share)]).toContain(ofGroup);
        }
        // What is not rotated is asked as ever.
        const ever = askedItems(whole, entries, Boolean(submission.consent?.agreed)).filter(isQuestion);
        const isOther = (id: string) => !items.includes(id);
        expect(asked.filter(isOther)).toEqual(ever.map(({ id }) => id).filter(isOther));
      }),
      { numRuns: runs(60, 1000) },
    );
  },
);
