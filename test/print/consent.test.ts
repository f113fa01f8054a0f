import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formWords } from "../../src/locales/form-words.ts";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm, plainForm } from "../../src/print/index.ts";
import { jumpsFrom } from "../../src/print/routing/jumps.ts";
import { printVoiceOf } from "../../src/print/voice.ts";
import { type Survey, isQuestion, isSensitive, placesOf } from "../../src/schema/index.ts";
import { outlineOf } from "../../src/schema/outline.ts";
import { DAY, NUMBER } from "../../src/widget/clerk/own-fields.ts";
import { Sheet } from "../../src/widget/clerk/sheet.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { littleSurvey, rating, surveyOf, text, yesNo } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";
import { readForm } from "./support/read-form.ts";

const consent = { text: "May we?", purpose: "Statistics", controller: "The agency", retention: "A year" };
const sensitive = { sensitive: true };
const ifYes = { askIf: { item: "q", is: "yes" } };
const age = text("age", sensitive);

/** What stands on paper and in the form without JavaScript, from top to bottom; and the fields of a clerk: all in one order. */
function order(survey: Survey): string[] {
  const parts = { "May we?": "consent", "if you chose “I agree”.": "only those who agreed" };
  const questions = [...placesOf(survey).values()].map(({ item }) => [item.label as string, item.id] as const);
  const inOrder = (page: string): string[] => {
    const words = readForm(page).text;
    return [...Object.entries(parts), ...questions]
      .flatMap(([said, name]) =>
        [...words.matchAll(new RegExp(said.replaceAll("?", "\\?"), "g"))].map((at) => [at.index, name] as const),
      )
      .sort(([one], [other]) => one - other)
      .map(([, name]) => name);
  };
  const paper = inOrder(paperForm(survey, paperWords.en));
  expect(inOrder(`<body>${plainForm(survey, formWords.en, { action: "/submissions" })}`)).toEqual(paper);
  const sheet = new Sheet(survey);
  sheet.session.agree(true, new Date(0));
  const fields = paper.filter(
    (name) => name === "consent" || isQuestion(placesOf(survey).get(name)?.item ?? ({ type: "note" } as never)),
  );
  const clerk = sheet.fields
    .map((id) => (id === "?consent" ? "consent" : id))
    .filter((id) => id !== NUMBER && id !== DAY);
  expect(fields.filter((id) => clerk.includes(id))).toEqual(clerk);
  return paper;
}

describe("on a form that shows everything, the consent stands", () => {
  test("just before the first sensitive question, in its section, and the line that points to it comes after it", () => {
    const survey = surveyOf(
      [
        { id: "a", items: [text("one")] },
        { id: "b", items: [text("two"), age] },
      ],
      { consent },
    );
    expect(order(survey)).toEqual(["one", "two", "consent", "age", "only those who agreed"]);
  });

  test("in a section that is for those who agreed alone, before the line that says so once", () => {
    const items = [age, text("work", sensitive)];
    const survey = surveyOf(
      [
        { id: "a", items: [text("one")] },
        { id: "b", title: "About you", items },
      ],
      { consent },
    );
    expect(order(survey)).toEqual(["one", "consent", "only those who agreed", "age", "work"]);
  });

  test("between ratings that would share a table", () => {
    const survey = littleSurvey([rating("one"), rating("two"), rating("self", sensitive), rating("kin", sensitive)], {
      consent,
    });
    expect(order(survey).slice(0, 4)).toEqual(["one", "two", "consent", "self"]);
  });

  test("before the section, where only some come to that and others are asked such questions later", () => {
    const sections = [
      { id: "a", items: [yesNo("q")] },
      { id: "b", ...ifYes, items: [text("two"), text("age", sensitive)] },
      { id: "c", items: [text("work", sensitive)] },
    ];
    expect(order(surveyOf(sections, { consent })).slice(0, 3)).toEqual(["q", "consent", "two"]);
    expect(order(surveyOf(sections.slice(0, 2), { consent })).slice(0, 3)).toEqual(["q", "two", "consent"]);
  });

  test("before all questions, where answers are delivered before the end or no question hangs on it", () => {
    const partial = { consent: { ...consent, partial: true } };
    expect(order(littleSurvey([text("one"), age], partial)).slice(0, 2)).toEqual(["consent", "one"]);
    expect(order(littleSurvey([text("one")], { consent }))).toEqual(["consent", "one"]);
  });
});

test("no answer on paper leads past the consent to questions that hang on it", { timeout: 60_000 }, () => {
  let passed = 0;
  const isPast = (survey: Survey): void => {
    const voice = printVoiceOf(survey, paperWords.en, undefined);
    const { parts, consentBefore, numberOf } = outlineOf(survey);
    if (!survey.consent || consentBefore === "first") return;
    const questions = parts.flatMap(({ items }) => items.filter(isQuestion));
    const section = parts.find((part) => part.section === consentBefore);
    const behind = numberOf((section?.items.find(isQuestion) ?? (consentBefore as { id: string })).id);
    for (const item of questions.filter(({ id }) => numberOf(id) < behind)) {
      for (const jump of jumpsFrom(item, voice).values()) {
        const to = jump === "end" ? Infinity : jump.question;
        if (to > behind) passed++;
        if (to > behind) expect(questions.filter((each) => isSensitive(each) && numberOf(each.id) >= to)).toEqual([]);
      }
    }
  };
  isPast(
    littleSurvey([yesNo("q"), text("age", { ...sensitive, ...ifYes }), text("b"), text("c", sensitive)], { consent }),
  );
  expect(passed).toBe(0);
  isPast(littleSurvey([yesNo("q"), text("age", { ...sensitive, ...ifYes }), text("b")], { consent }));
  expect(passed).toBe(1);
  fc.assert(fc.property(arbitrarySurvey({ remoteLists: false }), isPast), { numRuns: runs(150, 500) });
});
