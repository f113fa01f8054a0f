import { describe, expect, test } from "vitest";
import { contradictions, problemOf, review } from "../../src/answers/review.ts";
import { type Entry, type Question, askedItems } from "../../src/schema/index.ts";
import { littleSurvey, rating, text } from "../support/little-survey.ts";

const now = new Date("2023-10-27T18:30:00Z");

/** What is wrong with an entry, as code and bound. */
function problem(item: object, entry: Entry | undefined, more: Record<string, unknown> = {}) {
  const survey = littleSurvey([{ id: "x", label: "x", ...item }], more);
  const found = problemOf(survey, survey.sections[0]!.items[0] as Question, entry, now);
  return found && [found.code, found.bound].filter((part) => part !== undefined).join(" ");
}

describe("a number", () => {
  test.each([
    [{}, 5, undefined],
    [{}, "five", "not-a-number"],
    [{}, "1,5,", "not-a-number"],
    [{ min: 0 }, -1, "too-small 0"],
    [{ min: 0 }, 0, undefined],
    [{ max: 10 }, 10, undefined],
    [{ max: 10 }, 11, "too-large 10"],
    [{}, 1.5, "too-many-decimals 0"],
    [{ decimals: 2 }, 1.25, undefined],
    [{ decimals: 2 }, 1.255, "too-many-decimals 2"],
    [{ decimals: 3 }, 1e-7, "too-many-decimals 3"],
    [{ decimals: 7 }, 1e-7, undefined],
    [{ decimals: 7 }, 1.5e-7, "too-many-decimals 7"],
    [{}, 1e21, "too-large 9007199254740991"],
    [{}, undefined, undefined],
    [{}, "  ", undefined],
    [{}, { missing: "dont_know" }, undefined],
  ] as const)("%o with %j: %s", (item, entry, expected) => {
    expect(problem({ type: "number", ...item }, entry)).toBe(expected);
  });
});

describe("a date", () => {
  test.each([
    [{}, "2024-02-29", undefined],
    [{}, "2023-02-29", "not-a-date"],
    [{}, "2023-10", "not-a-date"],
    [{}, "23-10-27", "not-a-date"],
    [{}, "2023-10-27x", "not-a-date"],
    [{}, "--", "not-a-date"],
    [{ min: "2020-01-01" }, "2019-12-31", "too-early 2020-01-01"],
    [{ max: "2020-01-01" }, "2020-01-02", "too-late 2020-01-01"],
    [{ min: "2020-01-01", max: "2020-01-01" }, "2020-01-01", undefined],
  ] as const)("%o with %j: %s", (item, entry, expected) => {
    expect(problem({ type: "date", ...item }, entry)).toBe(expected);
  });

  test("today is the day in the survey's time zone: it is tomorrow already in Vietnam", () => {
    expect(problem({ type: "date", max: "today" }, "2023-10-28")).toBe(undefined);
    expect(problem({ type: "date", max: "today" }, "2023-10-29")).toBe("too-late 2023-10-28");
    const inNewYork = { period: { timeZone: "America/New_York" } };
    expect(problem({ type: "date", max: "today" }, "2023-10-28", inNewYork)).toBe("too-late 2023-10-27");
    expect(problem({ type: "date", min: "today" }, "2023-10-27", inNewYork)).toBe(undefined);
  });
});

describe("choices", () => {
  const options = [{ code: "a" }, { code: "b" }, { code: "c" }, { code: "none", exclusive: true }].map((option) => ({
    label: option.code,
    ...option,
  }));

  test.each([
    [{}, ["a"], undefined],
    [{ min: 2 }, ["a"], "too-few 2"],
    [{ min: 2 }, ["a", "b"], undefined],
    [{ min: 2 }, undefined, undefined],
    [{ min: 2 }, [], undefined],
    [{ min: 2 }, ["none"], undefined],
    [{ max: 2 }, ["a", "b", "c"], "too-many 2"],
    [{ max: 2 }, ["a", "b"], undefined],
  ] as const)("%o with %j: %s", (item, entry, expected) => {
    expect(problem({ type: "choices", options, ...item }, entry)).toBe(expected);
  });
});

describe("what is required", () => {
  const survey = littleSurvey([
    rating("a", { required: true }),
    text("b", { required: true, offer: ["refused"] }),
    text("c"),
    { type: "number", id: "d", label: "d", required: true },
  ]);
  const look = (entries: Record<string, Entry>) =>
    review(survey, survey.sections[0]!.items, new Map(Object.entries(entries)), now);

  test("is asked for when it is blank, and only then", () => {
    expect(look({}).blank.map(({ item }) => item)).toEqual(["a", "b", "d"]);
    expect(look({ a: "good", b: "  ", d: 0 }).blank.map(({ item }) => item)).toEqual(["b"]);
  });

  test("is not blank with a reason, nor with a value that cannot be read", () => {
    const { blank, blocking } = look({ a: { missing: "dont_know" }, b: { missing: "refused" }, d: "x" });
    expect(blank).toEqual([]);
    expect(blocking).toEqual([{ item: "d", code: "not-a-number" }]);
  });
});

describe("a contradiction", () => {
  const survey = littleSurvey([rating("a"), rating("b", { askIf: { item: "a", is: "good" } })], {
    checks: [
      {
        id: "both",
        when: {
          all: [
            { item: "a", is: "good" },
            { item: "b", is: "poor" },
          ],
        },
        message: "?",
      },
      { id: "gap", when: { all: [{ item: "a", is: "good" }, { not: { item: "b", answered: true } }] }, message: "?" },
    ],
  });
  const found = (entries: Record<string, Entry>, ahead: string[] = []) => {
    const given = new Map(Object.entries(entries));
    return contradictions(survey, askedItems(survey, given, false), given, new Set(ahead));
  };

  test("is found between the answers that were given", () => {
    expect(found({ a: "good", b: "poor" })).toEqual(["both"]);
    expect(found({ a: "good", b: "fair" })).toEqual([]);
    expect(found({ a: "good" })).toEqual(["gap"]);
  });

  test("is not found in what a hidden item holds", () => {
    expect(found({ a: "poor", b: "poor" })).toEqual([]);
  });

  test("waits for the items that are still to come", () => {
    expect(found({ a: "good" }, ["b"])).toEqual([]);
  });
});
