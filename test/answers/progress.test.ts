import { expect, test } from "vitest";
import { progressOf } from "../../src/answers/progress.ts";
import { type Entry, askedItems } from "../../src/schema/index.ts";
import { littleSurvey, rating, text, yesNo } from "../support/little-survey.ts";

const survey = littleSurvey([
  { type: "note", id: "n", label: "Read this" },
  rating("care"),
  rating("speed"),
  yesNo("came"),
  text("why", { askIf: { item: "came", is: "no" } }),
]);
const progress = (entries: Record<string, Entry>, elapsed = 0) => {
  const given = new Map(Object.entries(entries));
  return progressOf(survey, askedItems(survey, given, false), given, "en", elapsed);
};

test("counts questions, not notes, and follows the way that the answers take", () => {
  expect(progress({})).toMatchObject({ questions: 3, answered: 0 });
  expect(progress({ care: "good", came: "no" })).toMatchObject({ questions: 4, answered: 2 });
});

test("a reason for no answer counts as answered", () => {
  expect(progress({ care: { missing: "dont_know" } })).toMatchObject({ answered: 1 });
});

test("what stands in a hidden item does not count", () => {
  expect(progress({ why: "rain" })).toMatchObject({ questions: 3, answered: 0 });
});

test("less is left with every answer, and nothing at the end", () => {
  const left = [
    {},
    { care: "good" },
    { care: "good", speed: "good" },
    { care: "good", speed: "good", came: "yes" },
  ].map((entries) => progress(entries).secondsLeft);
  expect([...left].sort((a, b) => b - a)).toEqual(left);
  expect(new Set(left).size).toBe(4);
  expect(left.at(-1)).toBe(0);
});

test("a slow person has longer to go than a quick one, within reason", () => {
  const [quick, slow, asleep] = [2, 60, 100_000].map((elapsed) => progress({ care: "good" }, elapsed).secondsLeft);
  expect(quick).toBeLessThan(slow!);
  expect(asleep).toBeLessThanOrEqual(4 * quick!);
});

test("a scale is read once, an item's own options each time; a text takes longer than a tick", () => {
  const seconds = (item: object) => {
    const of = littleSurvey([item]);
    return progressOf(of, askedItems(of, new Map(), false), new Map(), "en", 0).secondsLeft;
  };
  expect(seconds(yesNo("x", { label: "One" }))).toBeGreaterThan(seconds(rating("x", { label: "One" })) - 1);
  expect(seconds(text("x", { label: "One" }))).toBeGreaterThan(seconds(rating("x", { label: "One" })));
});
