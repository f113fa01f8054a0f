import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { explain } from "../../src/schema/explain.ts";
import { faultsOf, number, rating, surveyOf, text } from "../support/bare-survey.ts";

const date = { id: "date", type: "date", label: "Date" };
const lookup = { id: "lookup", type: "lookup", label: "Lookup", url: "/list.json" };
const note = { id: "note", type: "note", label: "Note" };
const everyKind = [
  rating("rating"),
  number("number"),
  text("text"),
  date,
  lookup,
  note,
  text("system", { source: "system" }),
];

/** What is wrong with a condition that stands after one item of every kind. */
const faultsIn = (askIf: object): string[] =>
  faultsOf(surveyOf([...everyKind, rating("last", { askIf })])).map((fault) =>
    fault.replace("$.sections[0].items[7].", ""),
  );

describe("a condition looks", () => {
  test("at an item that exists, and the nearest id is suggested", () => {
    const { faults } = checkSurvey(
      surveyOf([rating("service"), rating("b", { askIf: { item: "servcie", is: "good" } })]),
    );
    expect(faults).toMatchObject([{ path: "$.sections[0].items[1].askIf.item", code: "unknown-item" }]);
    expect(explain(faults[0]!, "en")).toEqual({
      problem: "There is no item “servcie”.",
      mend: "Did you mean “service”?",
    });
  });

  test("at an earlier item", () => {
    const items = [rating("a", { askIf: { item: "b", is: "good" } }), rating("b")];
    expect(faultsOf(surveyOf(items))).toEqual(["$.sections[0].items[0].askIf.item condition-later"]);
  });

  test("not at its own item, nor in a circle of any length", () => {
    const onItself = [rating("a", { askIf: { item: "a", is: "good" } })];
    expect(faultsOf(surveyOf(onItself))).toEqual(["$.sections[0].items[0].askIf.item condition-loop"]);
    const circle = [
      rating("a", { askIf: { any: [{ not: { item: "c", is: "good" } }] } }),
      rating("b", { askIf: { item: "a", is: "good" } }),
      rating("c", { askIf: { item: "b", is: "good" } }),
    ];
    expect(faultsOf(surveyOf(circle))).toEqual(["$.sections[0].items[0].askIf.any[0].not.item condition-loop"]);
  });

  test("for a section, at items of earlier sections only", () => {
    const askIf = {
      all: [
        { item: "a", is: "good" },
        { item: "b", is: "good" },
        { item: "c", is: "good" },
      ],
    };
    const sections = [
      { id: "one", items: [rating("a")] },
      { id: "two", items: [rating("b")], askIf },
      { id: "three", items: [rating("c")] },
    ];
    expect(faultsOf(surveyOf([], { sections }))).toEqual([
      "$.sections[1].askIf.all[1].item condition-later",
      "$.sections[1].askIf.all[2].item condition-later",
    ]);
  });

  test("for a check, at any item", () => {
    const checks = [
      {
        id: "check",
        when: {
          all: [
            { item: "a", is: "good" },
            { item: "b", is: "bad" },
          ],
        },
        message: "Sure?",
      },
    ];
    expect(faultsOf(surveyOf([rating("a"), rating("b")], { checks }))).toEqual([]);
    expect(faultsOf(surveyOf([rating("a")], { checks }))).toEqual(["$.checks[0].when.all[1].item unknown-item"]);
  });

  test.each(["note", "system"])("at an item that a citizen answers, not at the %s", (item) => {
    expect(faultsIn({ item, answered: true })).toEqual(["askIf.item condition-unanswered"]);
  });
});

describe("a comparison", () => {
  test("is exactly one", () => {
    expect(faultsIn({ item: "rating" })).toEqual(["askIf no-operator"]);
    expect(faultsIn({ item: "rating", is: "good", not: "bad" })).toEqual(["askIf two-operators"]);
  });

  test("names codes that the item has", () => {
    expect(faultsIn({ item: "rating", is: "god" })).toEqual(["askIf.is unknown-code"]);
    expect(faultsIn({ item: "rating", not: "Good" })).toEqual(["askIf.not unknown-code"]);
    expect(faultsIn({ item: "rating", in: ["good", "fine", "bad"] })).toEqual(["askIf.in[1] unknown-code"]);
    expect(faultsIn({ item: "lookup", is: "any-code" })).toEqual([]);
  });

  test.each([
    ["rating", 3],
    ["number", "3"],
    ["text", 3],
    ["date", "soon"],
    ["date", 2026],
    ["lookup", 3],
  ])("compares %s with what its answers are, not with %j", (item, value) => {
    expect(faultsIn({ item, is: value })).toEqual(["askIf.is wrong-operand"]);
    expect(faultsIn({ item, in: [value] })).toEqual(["askIf.in[0] wrong-operand"]);
  });

  test.each([
    ["rating", 2],
    ["number", 2.5],
    ["date", "2026-01-31"],
  ])("by size suits %s with %j", (item, value) => {
    expect(faultsIn({ item, gte: value })).toEqual([]);
    expect(faultsIn({ item, lte: value })).toEqual([]);
  });

  test.each([
    ["rating", "good"],
    ["number", "2"],
    ["date", 2],
  ])("by size does not suit %s with %j", (item, value) => {
    expect(faultsIn({ item, gte: value })).toEqual(["askIf.gte wrong-operand"]);
  });

  test("by size needs something that has a size", () => {
    const choice = { id: "a", type: "choice", label: "A", options: [{ code: "yes", label: "Yes" }] };
    const survey = surveyOf([choice, rating("b", { askIf: { item: "a", gte: 1 } })]);
    expect(faultsOf(survey)).toEqual(["$.sections[0].items[1].askIf.gte no-values"]);
    expect(faultsIn({ item: "text", lte: "m" })).toEqual(["askIf.lte no-values"]);
    expect(faultsIn({ item: "lookup", gte: "m" })).toEqual(["askIf.gte no-values"]);
  });
});
