import { expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { explain } from "../../src/schema/explain.ts";
import { faultsOf, number, rating, surveyOf, text } from "../support/bare-survey.ts";

const several = { id: "several", type: "choices", label: "several", scale: "levels" };
const noted = { id: "note", type: "note", label: "Read this" };
const withMeasures = (...measures: object[]): Record<string, unknown> =>
  surveyOf([rating("a"), rating("b"), number("n"), text("t"), several, noted], { measures });

const index = (rest: object = {}): object => ({ id: "m", type: "index", ...rest });
const points = (rest: object = {}): object => ({ id: "m", type: "points", items: ["a", "b"], ...rest });

test("every type of measure can be said", () => {
  const survey = withMeasures(
    { id: "1", type: "index", label: "Index" },
    { id: "2", type: "index", items: ["a", "b"], weights: { items: { a: 2, b: 0.5 } } },
    { id: "3", type: "index", weights: { sections: { only: 1 } } },
    {
      id: "4",
      type: "points",
      items: ["a", { item: "b", reverse: true }],
      per: "mean",
      transform: { multiply: 25, add: -25 },
      round: 0.1,
      total: "mean",
      bands: [
        { code: "high", label: "High", from: 50 },
        { code: "low", label: "Low", from: 0 },
      ],
    },
    { id: "5", type: "csat", item: "a" },
    { id: "6", type: "nps", item: "a", promotersFrom: 3, detractorsTo: 1 },
    { id: "7", type: "mean", items: ["a", "n"] },
  );
  expect(faultsOf(survey)).toEqual([]);
  expect(checkSurvey(survey).survey?.measures).toHaveLength(7);
});

test.each<[string, object, string[]]>([
  ["an unknown type", { id: "m", type: "indx" }, ["$.measures[0].type not-one-of"]],
  ["an unknown key", index({ item: "a" }), ["$.measures[0].item unknown-key"]],
  ["an index of an unknown item", index({ items: ["c"] }), ["$.measures[0].items[0] unknown-item"]],
  ["an index of an item twice", index({ items: ["a", "a"] }), ["$.measures[0].items[1] duplicate-item"]],
  ["an index of a text", index({ items: ["t"] }), ["$.measures[0].items[0] no-top-box"]],
  ["an index of several choices", index({ items: ["several"] }), ["$.measures[0].items[0] no-top-box"]],
  ["a CSAT of a note", { id: "m", type: "csat", item: "note" }, ["$.measures[0].item no-top-box"]],
  [
    "weights of what is not in the index",
    index({ items: ["a"], weights: { items: { a: 1, b: 1 } } }),
    ["$.measures[0].weights.items.b not-in-index"],
  ],
  [
    "weights of an unknown section",
    index({ weights: { sections: { only: 1, onyl: 1 } } }),
    ["$.measures[0].weights.sections.onyl not-in-index"],
  ],
  [
    "a negative weight",
    index({ weights: { items: { a: -1, b: 1 } } }),
    ["$.measures[0].weights.items.a negative-weight"],
  ],
  ["weights that are all 0", index({ weights: { items: { a: 0, b: 0 } } }), ["$.measures[0].weights.items no-weight"]],
  ["points of a number", points({ items: ["n"] }), ["$.measures[0].items[0] no-option-values"]],
  [
    "points that go on in an unknown item",
    points({ items: [{ item: "a", or: ["c"] }] }),
    ["$.measures[0].items[0].or[0] unknown-item"],
  ],
  [
    "points that go on in the same item",
    points({ items: [{ item: "a", or: ["a"] }] }),
    ["$.measures[0].items[0].or[0] duplicate-item"],
  ],
  ["a step of 0", points({ round: 0 }), ["$.measures[0].round bad-step"]],
  [
    "bands out of order, or of one beginning",
    points({
      bands: [
        { code: "low", label: "Low", from: 0 },
        { code: "high", label: "High", from: 5 },
        { code: "high", label: "Higher", from: 5 },
      ],
    }),
    [
      "$.measures[0].bands[1].from bands-out-of-order",
      "$.measures[0].bands[2].code duplicate-id",
      "$.measures[0].bands[2].from bands-out-of-order",
    ],
  ],
  [
    "promoters that are detractors",
    { id: "m", type: "nps", item: "a", detractorsTo: 9 },
    ["$.measures[0].promotersFrom borders-cross"],
  ],
  ["an NPS of several choices", { id: "m", type: "nps", item: "several" }, ["$.measures[0].item no-option-values"]],
  ["a mean of a text", { id: "m", type: "mean", items: ["t"] }, ["$.measures[0].items[0] no-option-values"]],
])("%s is refused", (_, measure, expected) => {
  expect(faultsOf(withMeasures(measure))).toEqual(expected);
});

test("two measures have two ids", () => {
  expect(faultsOf(withMeasures(index(), points()))).toEqual(["$.measures[1].id duplicate-id"]);
});

test("an index without a list needs an item with a top box that citizens answer", () => {
  const items = [rating("a", { source: "system" }), text("t")];
  expect(faultsOf(surveyOf(items, { measures: [index()] }))).toEqual(["$.measures[0] no-rated-item"]);
});

test("labels and bands are translated like every text", () => {
  const rest = { languages: ["vi", "en"], title: { vi: "Nhỏ", en: "Small" }, scales: {} };
  const item = { id: "n", type: "number", label: { vi: "Số", en: "Number" } };
  const measures = [{ id: "m", type: "mean", items: ["n"], label: "Mean" }];
  expect(faultsOf(surveyOf([item], { ...rest, measures }))).toEqual(["$.measures[0].label untranslated (warning)"]);
});

test("a name that is meant is suggested", () => {
  const { faults } = checkSurvey(withMeasures(index({ weights: { sections: { onyl: 1 } } })));
  expect(explain(faults[0]!, "en").mend).toBe("Did you mean “only”?");
});
