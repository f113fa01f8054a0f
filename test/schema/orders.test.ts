import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Item,
  type Option,
  type Survey,
  checkSurvey,
  digestOf,
  drawnOf,
  explain,
  optionsOf,
  placesOf,
  surveyAs,
  wholeOf,
} from "../../src/schema/index.ts";
import { SEEDS, inAnyOrder, staysLast } from "../../src/schema/orders/in-any-order.ts";
import { rating, surveyOf } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";

const options = (...codes: string[]): Option[] => codes.map((code) => ({ code, label: `Label ${code}` }));
const choices = (keys: object): Item => ({ type: "choices", id: "why", label: "Why?", ...keys }) as Item;
const codesOf = (survey: Survey, id: string): string[] =>
  optionsOf(survey, placesOf(survey).get(id)!.item).map(({ code }) => code);
const seed = fc.integer({ min: 1, max: SEEDS - 1 });

/** Pearson's statistic of counts that should all be the same. */
const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

describe("options in any order", () => {
  const some = [
    ...options("a", "b"),
    { code: "o", label: "Other", other: true },
    ...options("c"),
    { code: "n", label: "None", exclusive: true },
    { code: "x", label: "Don't know", missing: "dont_know" } as Option,
    ...options("d"),
  ];

  test("are the same options; what stays last does, as it is written; and a seed gives one order", () => {
    fc.assert(
      fc.property(seed, (drawn) => {
        const order = inAnyOrder(some, drawn, "why");
        expect([...order].sort((a, b) => some.indexOf(a) - some.indexOf(b))).toEqual(some);
        expect(order.slice(4)).toEqual(some.filter(staysLast));
        expect(inAnyOrder(some, drawn, "why")).toEqual(order);
      }),
      { numRuns: runs(50, 1000) },
    );
  });

  // 23 degrees of freedom: one in ten thousand is above 56. Seeds that follow one another, and such as a browser draws.
  test.each([
    ["that follow one another", (n: number) => n + 1],
    ["from all over", (n: number) => 1 + ((n * 2_654_435_761) % (SEEDS - 1))],
    ["such as clocks have", (n: number) => 1 + ((1_796_000_000_000 + n * 1000) % (SEEDS - 1))],
  ])("each order is as likely, by seeds %s, whatever the codes are like", (_, seedAt) => {
    for (const codes of [
      ["a", "b", "c", "d"],
      ["1", "2", "3", "4"],
      ["waiting-long", "waiting-longer", "x", "yy"],
    ]) {
      const counts = new Map<string, number>();
      for (let n = 0; n < 12_000; n++) {
        const order = inAnyOrder(options(...codes), seedAt(n), "why")
          .map(({ code }) => codes.indexOf(code))
          .join("");
        counts.set(order, (counts.get(order) ?? 0) + 1);
      }
      expect(counts.size).toBe(24);
      expect(chiSquare([...counts.values()])).toBeLessThan(56);
    }
  });

  test("have nothing to do with those of another question", () => {
    const both = new Map<string, number>();
    for (let n = 1; n <= 12_000; n++) {
      const [one, other] = ["q1", "q2"].map((id) =>
        inAnyOrder(options("a", "b", "c"), n, id)
          .map(({ code }) => code)
          .join(""),
      );
      both.set(`${one} ${other}`, (both.get(`${one} ${other}`) ?? 0) + 1);
    }
    // 35 degrees of freedom: one in ten thousand is above 74.
    expect(both.size).toBe(36);
    expect(chiSquare([...both.values()])).toBeLessThan(74);
  });

  test("stay in the order in which they were when a later version has one more", () => {
    fc.assert(
      fc.property(seed, (drawn) => {
        const later = inAnyOrder(options("a", "b", "new", "c", "d"), drawn, "why").filter(({ code }) => code !== "new");
        expect(later).toEqual(inAnyOrder(options("a", "b", "c", "d"), drawn, "why"));
      }),
      { numRuns: runs(50, 1000) },
    );
  });
});

describe("a survey with an order", () => {
  const items = [
    rating("care"),
    choices({ order: "random", options: options("a", "b", "c", "d") }),
    choices({ id: "written", options: options("a", "b") }),
  ];
  const survey = surveyOf([{ id: "s", items }]);

  test("has other orders for other people, is the same survey, and scales and other questions are as they are written", () => {
    expect(checkSurvey(survey).faults).toEqual([]);
    const orders = new Set(
      Array.from({ length: 60 }, (_, n) => codesOf(surveyAs(survey, { order: n + 1 }), "why").join("")),
    );
    expect(orders.size).toBeGreaterThan(15);
    const mine = surveyAs(survey, { order: 7 });
    expect([wholeOf(mine), drawnOf(mine).order, digestOf(mine)]).toEqual([survey, 7, digestOf(survey)]);
    for (const id of ["care", "written"]) expect(codesOf(mine, id)).toEqual(codesOf(survey, id));
  });

  test.each([0, -1, Number.NaN, undefined])("is as it is written for the seed %s", (order) => {
    expect(surveyAs(survey, { order })).toBe(survey);
  });
});

describe("faults of an order", () => {
  const faultsOf = (item: object) =>
    checkSurvey(surveyOf([{ id: "s", items: [item] as never }])).faults.map(({ path, code }) => [path, code]);

  test.each([
    ["a scale", choices({ order: "random", scale: "quality" }), "order-of-levels"],
    [
      "levels with values",
      choices({
        order: "random",
        options: [3, 2, 1].map((value) => ({ code: `v${value}`, label: `${value} times`, value })),
      }),
      "order-of-levels",
    ],
    [
      "one option beside “other”",
      choices({ order: "random", options: [...options("a"), { code: "o", label: "Other", other: true }] }),
      "order-of-few",
    ],
    ["a rating", { ...rating("why"), order: "random" }, "unknown-key"],
    ["another word", choices({ order: "shuffled", options: options("a", "b") }), "not-one-of"],
  ])("are found for %s, with path and mend in both languages", (_, item, code) => {
    const { faults } = checkSurvey(surveyOf([{ id: "s", items: [item] as never }]));
    expect(faultsOf(item)).toEqual([["$.sections[0].items[0].order", code]]);
    for (const language of ["vi", "en"]) {
      const { problem, mend } = explain(faults[0]!, language);
      expect(problem + mend).toMatch(/order|options|lựa chọn|random/);
    }
  });
});
