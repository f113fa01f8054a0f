import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_BOOKLETS, familyOf } from "../../../src/schema/booklets/family.ts";
import { checkSurvey } from "../../../src/schema/check-survey.ts";
import { explain } from "../../../src/schema/explain.ts";
import { faultsOf, number, rating, surveyOf, text } from "../../support/bare-survey.ts";
import { runs } from "../../support/long.ts";

const section = (id: string, size: number, rest: object = {}) => ({
  id,
  items: Array.from({ length: size }, (_, i) => rating(`${id}${i + 1}`)),
  ...rest,
});
const sections = [section("a", 4), section("b", 5), section("c", 6), section("d", 7)];
const faultsIn = (rotation: object, rest: object = {}) => faultsOf(surveyOf([], { sections, rotation, ...rest }));

describe("a rotation", () => {
  test("of as many items as can be spread evenly is right", () => {
    expect(faultsIn({ ask: 6 })).toEqual([]);
    expect(faultsIn({ ask: 6, always: ["a1"], from: ["a", "b", ["c", "d1", "d2", "d3"]], param: "phieu" })).toEqual([]);
  });

  test("has keys of its own", () => {
    expect(faultsIn({ asks: 6 })).toEqual(["$.rotation.ask missing-key", "$.rotation.asks unknown-key"]);
    expect(faultsIn({ ask: "6" })).toEqual(["$.rotation.ask wrong-type"]);
    expect(faultsIn({ ask: 5.5, from: [] })).toEqual([
      "$.rotation.ask not-whole",
      "$.rotation.from empty-list",
      "$.rotation nothing-to-rotate",
    ]);
    expect(faultsOf(surveyOf([], { sections, rotation: 6 }))).toEqual(["$.rotation wrong-type"]);
  });

  test("asks no more than there are", () => {
    expect(faultsIn({ ask: 22 })).toEqual([]);
    expect(faultsIn({ ask: 23 })).toEqual(["$.rotation.ask asks-too-many"]);
  });

  test("needs something to rotate, which is asked of everybody", () => {
    const alone = [
      rating("a"),
      rating("b", { askIf: { item: "a", is: "bad" } }),
      text("c"),
      rating("d", { source: "system" }),
    ];
    expect(faultsOf(surveyOf(alone, { rotation: { ask: 1 } }))).toEqual(["$.rotation nothing-to-rotate"]);
  });

  test.each([
    [[4, 5, 6, 3], 6, "d1", "d2", 7],
    [[4, 5, 6, 3, 4], 6, "d1", "d2", 8],
    [[1, 1, 4], 3, "a1", "b1", 4],
    [[22], 1, "a1", "a2", 3],
    [[22], 0, "a1", "a2", 3],
  ])(
    "of %j that asks %i keeps two apart: it says which, and the nearest number that does not",
    (sizes, ask, first, second, nearest) => {
      const parts = sizes.map((size, i) => section("abcde"[i]!, size));
      const { faults } = checkSurvey(surveyOf([], { sections: parts, rotation: { ask } }));
      expect(faults).toMatchObject([
        { path: "$.rotation.ask", code: "never-together", params: { first, second, nearest } },
      ]);
      expect(faultsOf(surveyOf([], { sections: parts, rotation: { ask: nearest } }))).toEqual([]);
      expect(explain(faults[0]!, "en").problem).toContain(`nobody could be asked both “${first}” and “${second}”`);
      expect(explain(faults[0]!, "vi").mend).toContain(`Hãy ghi ${nearest},`);
    },
  );

  test("may let small sections count as one", () => {
    const parts = [section("a", 4), section("b", 5), section("c", 6), section("d", 3)];
    const from = [["a", "d"], "b", "c"];
    expect(faultsOf(surveyOf([], { sections: parts, rotation: { ask: 6, from } }))).toEqual([]);
  });

  test("takes no more booklets than a number of three digits can name", () => {
    const { faults } = checkSurvey(surveyOf([], { sections: [section("a", 120)], rotation: { ask: 4 } }));
    expect(faults).toMatchObject([{ path: "$.rotation.ask", code: "too-many-booklets", params: { most: 999 } }]);
  });

  test("names what there is, once, and what everybody can be asked", () => {
    const more = [...sections, { id: "e", items: [text("why", { askIf: { item: "a1", is: "bad" } }), number("age")] }];
    const rotation = { ask: 6, from: ["a", ["b", "a"], "d9", "why", "age"], always: ["c1", "e", "why"] };
    expect(faultsOf(surveyOf([], { sections: more, rotation }))).toEqual([
      "$.rotation.from[1][1] rotated-twice",
      "$.rotation.from[2] unknown-part",
      "$.rotation.from[3] never-rotated",
      "$.rotation.always[1] unknown-item",
      "$.rotation.always[2] never-rotated",
    ]);
  });
});

describe("beside rotated items", () => {
  const both = (a: string, b: string) => ({
    all: [
      { item: a, is: "bad" },
      { item: b, is: "bad" },
    ],
  });
  const withLast = (items: object[], rest: object = {}) =>
    faultsOf(
      surveyOf([], { sections: [...sections, { id: "last", items, ...rest }], rotation: { ask: 8, always: ["a1"] } }),
    );

  test("what is asked on a condition may depend on one of them, and on what everybody is asked", () => {
    expect(
      withLast([text("why", { askIf: both("a1", "b1") }), text("more", { askIf: { item: "why", answered: true } })]),
    ).toEqual([]);
  });

  test("but not on two, not by another item or a section either", () => {
    expect(withLast([text("why", { askIf: both("b1", "c1") })])).toEqual([
      "$.sections[4].items[0].askIf seldom-together",
    ]);
    const more = [
      text("why", { askIf: { item: "b1", is: "bad" } }),
      text("more", {
        askIf: {
          all: [
            { item: "why", answered: true },
            { item: "c1", is: "bad" },
          ],
        },
      }),
    ];
    expect(withLast(more)).toEqual(["$.sections[4].items[1].askIf seldom-together"]);
    expect(withLast([text("why")], { askIf: both("b1", "c1") })).toEqual(["$.sections[4].askIf seldom-together"]);
    expect(withLast([text("why", { askIf: { item: "c1", is: "bad" } })], { askIf: { item: "b1", is: "bad" } })).toEqual(
      ["$.sections[4].items[0].askIf seldom-together"],
    );
  });

  test("a check of two is shown to few, which is worth a word", () => {
    const checks = [
      { id: "odd", when: both("b1", "c1"), message: "Sure?" },
      { id: "even", when: both("a1", "c1"), message: "Sure?" },
    ];
    expect(faultsIn({ ask: 8, always: ["a1"] }, { checks })).toEqual(["$.checks[0].when check-seldom-shown (warning)"]);
  });

  test("points are means: sums over those who were asked are no totals", () => {
    const points = (per: string) => [{ type: "points", id: "points", items: ["a1", "b1"], per }];
    expect(faultsIn({ ask: 8, always: ["a1"] }, { measures: points("mean") })).toEqual([]);
    expect(faultsIn({ ask: 8, always: ["a1"] }, { measures: points("sum") })).toEqual([
      "$.measures[0].items[1] sum-of-rotated",
    ]);
  });
});

test("where a small design is impossible, two items can never be together", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 20 }), (each, wanted) => {
      const count = each.reduce((sum, size) => sum + size, 0);
      if (count < 2) return;
      const ask = Math.min(wanted, count);
      const parts = each.map((size, i) => section("abcd"[i]!, size));
      const faults = faultsOf(surveyOf([], { sections: parts, rotation: { ask } }));
      expect(faults).toEqual(
        familyOf(
          parts.map(({ id, items }) => items.map((_, i) => `${id}${i}`)),
          ask,
        ).length <= MOST_BOOKLETS
          ? []
          : ["$.rotation.ask never-together"],
      );
    }),
    { numRuns: runs(60, 1000) },
  );
});
