import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm } from "../../src/print/index.ts";
import { type Item, type Question, type Survey, isQuestion, placesOf } from "../../src/schema/index.ts";
import { MOST_LISTED } from "../../src/schema/outline.ts";
import { CONSENT } from "../../src/widget/clerk/own-fields.ts";
import type { ReadingAids } from "../../src/widget/clerk/reading-aids.ts";
import { Sheet } from "../../src/widget/clerk/sheet.ts";
import { everyKind } from "../e2e/support/survey-files.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { runs } from "../support/long.ts";
import { presets } from "../support/presets.ts";
import { readForm } from "./support/read-form.ts";

const now = new Date("2026-03-01T08:00:00Z");
const aids: ReadingAids = { language: "vi", lists: new Map(), plain: (text) => JSON.stringify(text) };

/** What a clerk has entered who types this into the field, on a form where everything is asked. */
function entered(survey: Survey, id: string, typed: string): unknown {
  const sheet = new Sheet(survey);
  const reading = sheet.type(id, typed, aids, now);
  return reading.is === "read" ? reading.entry : reading;
}

/** What the clerk's fields have for each option of a question, in the order of the paper. */
function wanted({ id }: Question, inTable: boolean, survey: Survey): unknown[] {
  const { item, options } = placesOf(survey).get(id)!;
  const levels = options.filter(({ missing }) => !missing);
  const printed = inTable ? options : [...levels, ...options.filter(({ missing }) => missing)];
  const several = item.type === "choices" || item.type === "rank";
  return [
    ...printed.map(({ code, missing }) => (missing ? { missing } : several ? [code] : code)),
    ...(("offer" in item && item.offer) || []).map((missing) => ({ missing })),
  ];
}

function expectSigns(survey: Survey): void {
  const form = readForm(paperForm(survey, paperWords.vi));
  const printed = form.sections.flatMap(({ items }) => items);
  const items = survey.sections
    .flatMap((section): readonly Item[] => section.items)
    .filter(({ source = "citizen" }) => source === "citizen");
  expect(printed).toHaveLength(items.length);
  for (const [at, item] of items.entries()) {
    if (!isQuestion(item)) continue;
    const { signs, element } = printed[at]!;
    // A list that is too long to be printed has a line to write on, and no boxes.
    const { length } = placesOf(survey).get(item.id)!.options;
    const wants = item.type === "lookup" && length > MOST_LISTED ? [] : wanted(item, element.tagName === "tr", survey);
    expect(
      signs.map((sign) => entered(survey, item.id, sign)),
      item.id,
    ).toEqual(wants);
  }
}

describe("what stands by a box, typed by a clerk, is its option", () => {
  test.each([...presets, everyKind].map((survey) => [survey.id, survey] as const))("%s", (_, survey) =>
    expectSigns(survey),
  );

  test("in every survey that there can be", () => {
    fc.assert(fc.property(arbitrarySurvey({ remoteLists: false }), expectSigns), { numRuns: runs(40, 1000) });
  });

  test("and so it is for the consent", () => {
    const form = readForm(paperForm(everyKind, paperWords.vi));
    expect(form.consent).toEqual(["1 Đồng ý", "2 Không đồng ý"]);
    for (const [sign, agreed] of [
      ["1", true],
      ["2", false],
    ] as const) {
      const sheet = new Sheet(everyKind);
      sheet.type(CONSENT, sign, aids, now);
      expect(sheet.session.consent?.agreed).toBe(agreed);
    }
  });
});
