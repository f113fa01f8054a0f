import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { placesOf } from "../../src/schema/instrument.ts";
import { askedItems } from "../../src/schema/routing.ts";
import { LEVELS, faultsOf, rating, surveyOf, text } from "../support/bare-survey.ts";

describe("ids are unique", () => {
  test("among items, also of different sections", () => {
    const sections = [
      { id: "one", items: [rating("a")] },
      { id: "two", items: [rating("b"), rating("a")] },
    ];
    expect(faultsOf(surveyOf([], { sections }))).toEqual(["$.sections[1].items[1].id duplicate-id"]);
  });

  test("among sections, and among checks", () => {
    const sections = [
      { id: "one", items: [rating("a")] },
      { id: "one", items: [rating("b")] },
    ];
    const check = { id: "same", when: { item: "a", is: "good" }, message: "Sure?" };
    expect(faultsOf(surveyOf([], { sections, checks: [check, check] }))).toEqual([
      "$.sections[1].id duplicate-id",
      "$.checks[1].id duplicate-id",
    ]);
  });

  test("but a section, an item and a check may share one", () => {
    const check = { id: "only", when: { item: "only", is: "good" }, message: "Sure?" };
    expect(faultsOf(surveyOf([rating("only")], { checks: [check] }))).toEqual([]);
  });

  test.each(["options", "scale"])("and leave room for the text of an option with “other” (%s)", (source) => {
    const options = [...LEVELS, { code: "else", label: "Else", other: true }];
    const choice = { id: "a", type: "choice", label: "A", [source]: source === "scale" ? "open" : options };
    const survey = surveyOf([choice, text("a.other")], { scales: { open: { options } } });
    expect(faultsOf(survey)).toEqual(["$.sections[0].items[1].id duplicate-id"]);
  });

  test("and an id that is missing twice is not called a duplicate", () => {
    const { id: _, ...nameless } = rating("a") as { id: string };
    expect(faultsOf(surveyOf([nameless, nameless]))).toEqual([
      "$.sections[0].items[0].id missing-key",
      "$.sections[0].items[1].id missing-key",
    ]);
  });
});

describe("names", () => {
  test.each(["", " a", "a b", "-a", ".a", "đ", "a/b", "__proto__", "a".repeat(65)])("may not be %j", (id) => {
    expect(faultsOf(surveyOf([{ ...rating("a"), id }]))).toEqual(["$.sections[0].items[0].id bad-name"]);
  });

  test.each(["constructor", "toString", "valueOf", "hasOwnProperty", "then", "1", "F1.1", "a".repeat(64)])(
    "may be %j, which then is an id like any other",
    (id) => {
      const { survey } = checkSurvey(surveyOf([rating(id), rating("after", { askIf: { item: id, is: "good" } })]));
      expect(placesOf(survey!).get(id)?.options).toHaveLength(3);
      expect(askedItems(survey!, new Map(), false).map((item) => item.id)).toEqual([id]);
      expect(askedItems(survey!, new Map([[id, "good"]]), false).map((item) => item.id)).toEqual([id, "after"]);
    },
  );

  test.each(["constructor", "toString", "hasOwnProperty"])(
    "of a scale are its own, not what every object inherits: %s",
    (scale) => {
      const item = { ...rating("a"), scale };
      expect(faultsOf(surveyOf([item]))).toEqual(["$.sections[0].items[0].scale unknown-scale"]);
      expect(faultsOf(surveyOf([item], { scales: { [scale]: { options: LEVELS } } }))).toEqual([]);
    },
  );

  test("of scales and context fields are names too", () => {
    const scales = { levels: { options: LEVELS }, "five levels": { options: LEVELS } };
    const context = JSON.parse('{ "unit": {}, "đơn vị": {}, "__proto__": 1 }') as object;
    expect(faultsOf(surveyOf([rating("a")], { scales, context }))).toEqual([
      '$.scales["five levels"] bad-name',
      '$.context["đơn vị"] bad-name',
      "$.context.__proto__ bad-name",
    ]);
  });

  test.each(["src", "endpoint", "lang", "class", "Style", "tabindex"])(
    "of context fields are not attributes that mean something else: %s",
    (name) => {
      const survey = surveyOf([rating("a")], { context: { [name]: {} } });
      expect(faultsOf(survey)).toEqual([`$.context.${name} reserved-name`]);
    },
  );
});
