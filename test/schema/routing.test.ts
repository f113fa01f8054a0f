import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import type { Condition } from "../../src/schema/condition.ts";
import { type Entry, answerOf, chosenCodes, givenMissing } from "../../src/schema/entry.ts";
import { askedItems, holds } from "../../src/schema/routing.ts";
import type { Survey } from "../../src/schema/survey.ts";
import { LEVELS, number, rating, surveyOf, text } from "../support/bare-survey.ts";

/** Given a survey without faults. */
function accepted(data: unknown): Survey {
  const { survey, faults } = checkSurvey(data);
  expect(faults).toEqual([]);
  return survey!;
}

const asked = (survey: Survey, entries: Record<string, Entry>, agreed = false): string[] =>
  askedItems(survey, new Map(Object.entries(entries)), agreed).map(({ id }) => id);

const unsure = { code: "unsure", label: "Don't know", missing: "dont_know", value: 9 };
const survey = accepted(
  surveyOf(
    [
      rating("level"),
      { id: "many", type: "choices", label: "Many", scale: "levels" },
      { id: "order", type: "rank", label: "Order", scale: "levels" },
      number("days"),
      { id: "day", type: "date", label: "Day" },
      text("words", { offer: ["refused"] }),
    ],
    { scales: { levels: { options: [...LEVELS, unsure] } } },
  ),
);
const isTrue = (condition: Condition, entries: Record<string, Entry>): boolean =>
  holds(condition, survey, new Map(Object.entries(entries)));

describe("a comparison holds", () => {
  test.each<[object, Entry]>([
    [{ item: "level", is: "good" }, "good"],
    [{ item: "level", in: ["bad", "good"] }, "good"],
    [{ item: "level", not: "bad" }, "good"],
    [{ item: "level", gte: 3 }, "good"],
    [{ item: "level", gte: 2.5 }, "good"],
    [{ item: "level", lte: 1 }, "bad"],
    [{ item: "level", answered: true }, "bad"],
    [{ item: "many", is: "bad" }, ["good", "bad"]],
    [{ item: "many", in: ["fair", "bad"] }, ["good", "bad"]],
    [{ item: "many", not: "fair" }, ["good", "bad"]],
    [{ item: "order", is: "bad" }, ["good", "bad"]],
    [{ item: "days", is: 0 }, 0],
    [{ item: "days", not: 1 }, 0],
    [{ item: "days", gte: 0 }, 0],
    [{ item: "days", lte: -0.5 }, -1],
    [{ item: "days", answered: true }, 0],
    [{ item: "day", is: "2026-01-31" }, "2026-01-31"],
    [{ item: "day", gte: "2026-01-31" }, "2026-02-01"],
    [{ item: "day", lte: "2026-01-31" }, "2025-12-31"],
    [{ item: "words", is: "yes" }, "yes"],
  ])("%j for %j, and not without an answer", (comparison, entry) => {
    const condition = comparison as Condition & { item: string };
    expect(isTrue(condition, { [condition.item]: entry })).toBe(true);
    expect(isTrue(condition, {})).toBe(false);
  });

  test.each<[object, Entry]>([
    [{ item: "level", is: "good" }, "fair"],
    [{ item: "level", in: ["bad", "good"] }, "fair"],
    [{ item: "level", not: "fair" }, "fair"],
    [{ item: "level", gte: 3 }, "fair"],
    [{ item: "level", lte: 1 }, "fair"],
    [{ item: "level", answered: false }, "fair"],
    [{ item: "many", not: "bad" }, ["good", "bad"]],
    [{ item: "days", is: 1 }, 0],
    [{ item: "days", gte: 10 }, 9],
    [{ item: "day", gte: "2026-02-01" }, "2026-01-31"],
  ])("%j not for %j", (comparison, entry) => {
    const condition = comparison as Condition & { item: string };
    expect(isTrue(condition, { [condition.item]: entry })).toBe(false);
  });

  test.each<Entry>(["", "  ", [], { missing: "refused" }])("“answered: false” for %j, which is no answer", (entry) => {
    expect(isTrue({ item: "words", answered: false }, { words: entry })).toBe(true);
    expect(isTrue({ item: "words", answered: true }, { words: entry })).toBe(false);
    expect(isTrue({ item: "words", not: "x" }, { words: entry })).toBe(false);
  });
});

describe("an option that says why there is no answer", () => {
  const entries = { level: { missing: "dont_know" as const } };

  test("can be asked for by its code", () => {
    expect(isTrue({ item: "level", is: "unsure" }, entries)).toBe(true);
    expect(isTrue({ item: "level", in: ["bad", "unsure"] }, entries)).toBe(true);
    expect(isTrue({ item: "level", is: "bad" }, entries)).toBe(false);
  });

  test("is no answer, so it is not another answer, and has no size", () => {
    expect(isTrue({ item: "level", answered: false }, entries)).toBe(true);
    expect(isTrue({ item: "level", not: "bad" }, entries)).toBe(false);
    expect(isTrue({ item: "level", gte: 1 }, entries)).toBe(false);
  });
});

test("conditions are joined by all, any and not", () => {
  const good: Condition = { item: "level", is: "good" };
  const late: Condition = { item: "days", gte: 10 };
  const entries = { level: "good", days: 3 };
  expect(isTrue({ all: [good, late] }, entries)).toBe(false);
  expect(isTrue({ all: [good, { not: late }] }, entries)).toBe(true);
  expect(isTrue({ any: [late, good] }, entries)).toBe(true);
  expect(isTrue({ any: [late, { not: good }] }, entries)).toBe(false);
  expect(isTrue({ not: { not: { any: [{ all: [good] }] } } }, entries)).toBe(true);
  expect(isTrue({ not: good }, {})).toBe(true);
});

describe("what is asked", () => {
  const chain = accepted(
    surveyOf([], {
      sections: [
        { id: "one", items: [rating("a"), rating("b", { askIf: { item: "a", is: "bad" } })] },
        {
          id: "two",
          askIf: { item: "b", is: "bad" },
          items: [rating("c"), rating("d", { askIf: { item: "c", answered: false } })],
        },
      ],
    }),
  );

  test("follows the answers, item by item and section by section", () => {
    expect(asked(chain, {})).toEqual(["a"]);
    expect(asked(chain, { a: "bad" })).toEqual(["a", "b"]);
    expect(asked(chain, { a: "bad", b: "bad" })).toEqual(["a", "b", "c", "d"]);
    expect(asked(chain, { a: "bad", b: "bad", c: "good" })).toEqual(["a", "b", "c"]);
  });

  test("does not see what stands in a hidden item, and sees it again when the item comes back", () => {
    const entries = { a: "good", b: "bad", c: "good" };
    expect(asked(chain, entries)).toEqual(["a"]);
    expect(asked(chain, { ...entries, a: "bad" })).toEqual(["a", "b", "c"]);
  });

  test("leaves out what others supply, and personal data until the person agrees", () => {
    const text = { text: "May we?", purpose: "P", controller: "C", retention: "R" };
    const items = [
      { id: "note", type: "note", label: "Hello" },
      { id: "staff", type: "note", label: "For inspectors", source: "inspection" },
      rating("own"),
      rating("system", { source: "system" }),
      number("age", { sensitive: true }),
      rating("adult", { askIf: { item: "age", gte: 18 } }),
    ];
    const personal = accepted(surveyOf(items, { consent: text }));
    expect(asked(personal, { age: 20 })).toEqual(["note", "own"]);
    expect(asked(personal, { age: 20 }, true)).toEqual(["note", "own", "age", "adult"]);
  });
});

test("an entry is an answer, a reason for none, or nothing", () => {
  expect(answerOf(undefined)).toBeUndefined();
  expect(answerOf("")).toBeUndefined();
  expect(answerOf([])).toBeUndefined();
  expect(answerOf({ missing: "refused" })).toBeUndefined();
  expect(answerOf(0)).toBe(0);
  expect(answerOf("constructor")).toBe("constructor");
  expect(givenMissing({ missing: "refused" })).toBe("refused");
  expect(givenMissing(["missing"])).toBeUndefined();
  expect(chosenCodes({ missing: "dont_know" }, survey.scales!["levels"]!.options)).toEqual(["unsure"]);
  expect(chosenCodes(["a", "b"], [])).toEqual(["a", "b"]);
});
