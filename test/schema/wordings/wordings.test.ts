import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../../../src/answers/index.ts";
import {
  type Entry,
  type Submission,
  checkSubmission,
  checkSurvey,
  codeOf,
  digestOf,
  drawnOf,
  everyWording,
  optionsOf,
  placesOf,
  drawWeight,
  surveyAs,
  textIn,
  variantsOf,
  wholeOf,
  wordedItems,
  wordingsAt,
} from "../../../src/schema/index.ts";
import { draw } from "../../../src/widget/wordings/draw.ts";
import { Session } from "../../../src/widget/store/session.ts";
import { rotatedSurvey } from "../../support/rotated-survey.ts";
import { wordedSurvey as survey } from "../../support/worded-survey.ts";

const TIME = new Date("2026-11-20T02:00:00Z");
const drawn = { again: "first-counts", staff: "long", why: "document" };
const answers: [string, Entry][] = [
  ["again", "once"],
  ["staff", "good"],
  ["done", "no"],
  ["why", "yes"],
];

const submissionOf = (of = surveyAs(survey, { variants: drawn }), put = answers, more: object = {}): Submission =>
  finish(of, new Map(put), {
    id: "0f8fad5b-d9cb-469f-a165-708677289501",
    channel: "web",
    language: "en",
    startedAt: TIME,
    finishedAt: TIME,
    context: {},
    checksShown: [],
    ...more,
  });
const faultsOf = (submission: unknown) =>
  checkSubmission(survey, submission).faults.map(({ path, code }) => `${path} ${code}`);

describe("a survey in the wordings of one person", () => {
  const worded = surveyAs(survey, { variants: drawn });
  const item = (id: string) => placesOf(worded).get(id)!;
  const labels = (id: string) => item(id).options.map(({ label }) => textIn(label, "en"));

  it("is a survey, with the words of the wordings and the codes of the items", () => {
    expect(checkSurvey(survey).faults.filter(({ level }) => level === "error")).toEqual([]);
    expect(item("again").item.label).toBe("How often did you come, handing in included?");
    expect(item("again").item).not.toHaveProperty("emphasis");
    expect(labels("again")).toEqual(["1 time", "2 times", "3 times or more", "I do not know"]);
    expect(labels("staff")).toEqual(["Good in every respect", "Fair", "Poor"]);
    expect(labels("overall")).toEqual(["Good", "Fair", "Poor"]);
    for (const [id, { options }] of placesOf(worded)) {
      const own = optionsOf(survey, placesOf(survey).get(id)!.item);
      expect(options.map((option) => ({ ...option, label: "" }))).toEqual(
        own.map((option) => ({ ...option, label: "" })),
      );
    }
    expect(wholeOf(worded)).toBe(survey);
    expect(digestOf(worded)).toBe(digestOf(survey));
  });

  it("keeps the own words of an item whose wording it does not know, and counts none as drawn", () => {
    const other = surveyAs(survey, { variants: { again: "constructor", staff: "plain", done: "x" } });
    expect(placesOf(other).get("again")!.item.label).toBe("How often did you have to come back?");
    expect(drawnOf(other).variants).toEqual({ staff: "plain" });
  });

  it("is drawn by chance, each wording exactly as often as its share says", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const counts: Record<string, number> = {};
        for (let at = 0; at < 60; at++) {
          const session = new Session(survey);
          draw(session, (count) => (seed + at) % count);
          for (const [id, variant] of Object.entries(drawnOf(session.survey).variants!)) {
            counts[`${id} ${variant}`] = (counts[`${id} ${variant}`] ?? 0) + 1;
          }
        }
        for (const { id, variants } of wordedItems(survey)) {
          const sum = variants.reduce((total, variant) => total + drawWeight(variant), 0);
          for (const variant of variants) expect(counts[`${id} ${variant.id}`]).toBe((60 * drawWeight(variant)) / sum);
        }
      }),
    );
  });

  it("is drawn independently for each item", () => {
    const met = new Set(
      Array.from({ length: 400 }, () => {
        const session = new Session(survey);
        draw(session);
        return codeOf(session.survey);
      }),
    );
    expect(met.size).toBe(12);
  });

  it("is drawn beside a booklet, of what the booklet asks", () => {
    const both = structuredClone(rotatedSurvey);
    delete both.rotation!.param;
    for (const { items } of both.sections)
      for (const each of items) Object.assign(each, { variants: [{ id: "own" }, { id: "new", label: "New words" }] });
    expect(checkSurvey(both).faults).toEqual([]);
    const session = new Session(both);
    draw(session, () => 1);
    const { booklet, variants } = drawnOf(session.survey);
    expect(booklet).toBe(2);
    expect(Object.keys(variants!)).toEqual(session.asked.map(({ id }) => id));
    expect(wholeOf(session.survey)).toBe(both);
    const again = session.draw!({ booklet, variants });
    expect(drawnOf(again)).toEqual({ booklet, variants });
    expect(drawnOf(session.draw!())).toEqual({ booklet, variants });
    expect(again).toEqual(surveyAs(both, { booklet, variants }));
  });
});

describe("the letters of a sheet", () => {
  it("say its wordings, and come back as these", () => {
    for (const variants of everyWording(survey)) {
      const code = codeOf(surveyAs(survey, { variants }))!;
      expect(code).toMatch(/^[A-C][AB][AB]$/);
      expect(variantsOf(survey, code)).toEqual(variants);
    }
    expect(codeOf(surveyAs(survey, { variants: drawn }))).toBe("BBB");
    expect(everyWording(survey)).toHaveLength(12);
    for (const code of ["", "A", "AA", "DAA", "AAC", "AAAA", "aaa", "A A"])
      expect(variantsOf(survey, code)).toBe(undefined);
    expect(codeOf(survey)).toBe(undefined);
  });

  it("come in the stated shares, each wording beside all of the others", () => {
    const sheets = Array.from({ length: 24 }, (_, at) =>
      codeOf(surveyAs(survey, { variants: wordingsAt(survey, at) }))!,
    );
    const count = (of: RegExp) => sheets.filter((code) => of.test(code)).length;
    expect([count(/^A/), count(/^B/), count(/^C/)]).toEqual([12, 8, 4]);
    expect([count(/^.A/), count(/^..A/), count(/^AB./), count(/^.AB/)]).toEqual([12, 12, 6, 6]);
  });
});

describe("a submission of a survey with wordings", () => {
  it("says which wording was read of what was asked", () => {
    expect(submissionOf().variants).toEqual(drawn);
    const { variants, ...rest } = submissionOf(undefined, [["done", "yes"]]);
    expect(variants).toEqual({ again: "first-counts", staff: "long" });
    expect(faultsOf({ ...rest, variants })).toEqual([]);
    expect(submissionOf(survey)).not.toHaveProperty("variants");
  });

  it("says what was changed, where somebody would have noticed", () => {
    const changed = submissionOf(undefined, undefined, { changed: ["overall", "again"] });
    expect(changed.quality.changed).toEqual(["again"]);
    expect(faultsOf(changed)).toEqual([]);
    expect(submissionOf().quality).not.toHaveProperty("changed");
  });

  it.each([
    [
      "no wordings",
      { variants: undefined },
      ["$.variants.again no-variant", "$.variants.staff no-variant", "$.variants.why no-variant"],
    ],
    ["one too few", { variants: { again: "own", why: "paper" } }, ["$.variants.staff no-variant"]],
    ["one that there is not", { variants: { ...drawn, staff: "short" } }, ["$.variants.staff unknown-variant"]],
    ["one of another item", { variants: { ...drawn, staff: "own" } }, ["$.variants.staff unknown-variant"]],
    [
      "one of what has one wording",
      { variants: { ...drawn, overall: "own" } },
      ["$.variants.overall variant-not-asked"],
    ],
    ["one of no item", { variants: { ...drawn, nobody: "own" } }, ["$.variants.nobody variant-not-asked"]],
    ["no names", { variants: { ...drawn, staff: 1 } }, ["$.variants.staff wrong-type"]],
    ["no map", { variants: ["own"] }, ["$.variants wrong-type"]],
    [
      "changes of what has one wording",
      { quality: { checks: [], changed: ["overall", "again", "again"] } },
      ["$.quality.changed[0] no-such-change", "$.quality.changed[2] duplicate-id"],
    ],
  ])("is refused with %s", (_, wrong, faults) => {
    expect(faultsOf(JSON.parse(JSON.stringify({ ...submissionOf(), ...wrong })))).toEqual(faults);
  });

  it("is refused with a wording of what was not asked", () => {
    const unasked = submissionOf(undefined, [["done", "yes"]]);
    expect(faultsOf({ ...unasked, variants: drawn })).toEqual(["$.variants.why variant-not-asked"]);
  });
});
