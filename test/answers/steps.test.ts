import { expect, test } from "vitest";
import { type Layout, stepsOf } from "../../src/answers/steps.ts";
import { type Entry, type Survey, askedItems } from "../../src/schema/index.ts";
import { rating, surveyOf, text } from "../support/little-survey.ts";

const note = (id: string, more = {}) => ({ type: "note", id, label: id, ...more });
const survey = surveyOf([
  { id: "a", items: [note("n1"), rating("a1"), note("n2"), note("n3"), rating("a2")] },
  { id: "b", askIf: { item: "a1", is: "poor" }, items: [text("b1")] },
  { id: "c", items: [text("c1", { askIf: { item: "a2", answered: true } }), note("n4")] },
  { id: "d", items: [text("d1"), note("n5")] },
]);
const steps = (layout: Layout, entries: Record<string, Entry> = {}, of: Survey = survey) =>
  stepsOf(of, askedItems(of, new Map(Object.entries(entries)), false), layout).map(({ parts }) =>
    parts.map(({ section, items }) => `${section.id}: ${items.map(({ id }) => id).join(" ")}`),
  );

test("steps are the sections that have something to show", () => {
  expect(steps("steps")).toEqual([["a: n1 a1 n2 n3 a2"], ["c: n4"], ["d: d1 n5"]]);
  expect(steps("steps", { a1: "poor", a2: "good" })).toEqual([
    ["a: n1 a1 n2 n3 a2"],
    ["b: b1"],
    ["c: c1 n4"],
    ["d: d1 n5"],
  ]);
});

test("a page is one step with all of them", () => {
  expect(steps("page")).toEqual([["a: n1 a1 n2 n3 a2", "c: n4", "d: d1 n5"]]);
});

test("a card has one question, after the notes that lead to it; notes at the end stay with the last question", () => {
  expect(steps("card", { a2: "good" })).toEqual([
    ["a: n1 a1"],
    ["a: n2 n3 a2"],
    ["c: c1"],
    ["c: n4"],
    ["d: d1"],
    ["d: n5"],
  ]);
});

test("a survey in which nothing is asked has no steps", () => {
  const secret = surveyOf([{ id: "a", items: [text("x", { sensitive: true })] }]);
  for (const layout of ["steps", "page", "card"] as const) expect(steps(layout, {}, secret)).toEqual([]);
});

test("a step is named by its first item, so that it is found again when steps before it come and go", () => {
  const named = (entries: Record<string, Entry>) =>
    stepsOf(survey, askedItems(survey, new Map(Object.entries(entries)), false), "steps").map(({ id }) => id);
  expect(named({})).toEqual(["n1", "n4", "d1"]);
  expect(named({ a1: "poor" })).toEqual(["n1", "b1", "n4", "d1"]);
});
