import { expect, test } from "vitest";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import { type Standing, rankRanges } from "../../src/report/ranks.ts";
import type { Survey } from "../../src/schema/index.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";
import { submissionOf } from "./support/forms.ts";

/** Numbers that look like chance and are the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test("a difference that chance could have made is no rank, and a clear one is", () => {
  const at = (value: number, se = 0.02): Standing => ({ value, se });
  expect(rankRanges([at(0.85), at(0.83), at(0.7)])).toEqual([
    [1, 2],
    [1, 2],
    [3, 3],
  ]);
  expect(rankRanges([at(0.8), at(0.8)])).toEqual([
    [1, 2],
    [1, 2],
  ]);
  // Two units: 1.96 standard errors of the difference.
  const [, half] = [0, 1.959963984540054 * Math.hypot(0.02, 0.02)];
  expect(rankRanges([at(0.8), at(0.8 - half + 1e-6)])[0]).toEqual([1, 2]);
  expect(rankRanges([at(0.8), at(0.8 - half - 1e-6)])[0]).toEqual([1, 1]);
});

test("the true ranks of all units lie in their ranges in at least 95 of 100 surveys", () => {
  const truths = [0.85, 0.85, 0.8, 0.78, 0.78, 0.6];
  const random = chance(2025);
  const surveys = runs(400, 5000);
  let right = 0;
  let clear = 0;
  for (let s = 0; s < surveys; s++) {
    const standings = truths.map((truth): Standing => {
      let x = 0;
      for (let i = 0; i < 150; i++) if (random() < truth) x++;
      return { value: x / 150, se: Math.sqrt(((x / 150) * (1 - x / 150)) / 150) };
    });
    const ranges = rankRanges(standings);
    const isRight = truths.every((truth, u) => {
      const [first, last] = ranges[u]!;
      return (
        first <= 1 + truths.filter((other) => other > truth).length &&
        last >= truths.length - truths.filter((other) => other < truth).length
      );
    });
    if (isRight) right++;
    if (ranges[5]![0] === 6) clear++;
  }
  expect(right / surveys).toBeGreaterThanOrEqual(0.95);
  // Caution is not all: who is far behind is told.
  expect(clear / surveys).toBeGreaterThan(0.5);
});

const survey = littleSurvey([rating("a"), rating("b")], {
  context: { unit: { label: "Unit" } },
  measures: [{ type: "index", id: "index" }],
}) as Survey;
const forms = (unit: string, n: number, good: number) =>
  Array.from({ length: n }, (_, i) => {
    const said = i < good ? "good" : "poor";
    return submissionOf(survey, { ...(unit && { unit }), entries: { a: said, b: said } });
  });
const unitsOf = (given: ReturnType<typeof forms>[], units?: { id: string; parent?: string }[]) => {
  const tally = tallyOf(survey, given.flat(), { by: ["unit"] });
  const report = reportOf(survey, tally, { asOf: "2025-04-01", ...(units && { units }) });
  return report.breakdowns[0]!.groups.map(({ id, rank }) => [id, rank]);
};

test("units have the ranks that their figures carry; who is withheld or unknown has none", () => {
  const given = [
    forms("low", 100, 20),
    forms("few", 3, 3),
    forms("high", 100, 90),
    forms("all", 120, 120),
    forms("", 40, 40),
    forms("also", 100, 88),
  ];
  expect(unitsOf(given)).toEqual([
    ["all", [1, 1]],
    ["also", [2, 3]],
    ["few", undefined],
    ["high", [2, 3]],
    ["low", [4, 4]],
    [null, undefined],
  ]);
});

test("a unit is ranked among those as deep in the tree", () => {
  const units = [
    { id: "north" },
    { id: "south" },
    { id: "n1", parent: "north" },
    { id: "n2", parent: "north" },
    { id: "s1", parent: "south" },
  ];
  expect(unitsOf([forms("n1", 100, 50), forms("n2", 100, 90), forms("s1", 100, 20)], units)).toEqual([
    ["north", [1, 1]],
    ["n1", [2, 2]],
    ["n2", [1, 1]],
    ["south", [2, 2]],
    ["s1", [3, 3]],
  ]);
});
