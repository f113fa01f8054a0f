import { expect, test } from "vitest";
import { type Design, type Outcome, simulate } from "../bench/short/simulate.ts";
import { isLong } from "../support/long.ts";
import { vectors } from "./support/vectors.ts";

/** `npm run bench:short` prints the same for more designs. One in a hundred is published as a whole report, in the long run one in twenty. */
const came = (design: Design): Outcome => simulate(design, isLong ? 10_000 : 2000, 1, isLong ? 20 : 100);

const full = came({ forms: 400 });
const short = came({ ask: 6, forms: 400 });
const row = (design: string, n: number) =>
  vectors.split_simulation.rows.find((each) => each.design === design && each.n === n)!;

test(
  "the interval of an index from 6 of 22 questions and 400 forms holds in 95% ± 1 of surveys",
  { timeout: 300_000 },
  () => {
    expect(short.coverage).toBeGreaterThan(0.94);
    expect(short.coverage).toBeLessThan(0.96);
    expect(short.published).toBe(1);
  },
);

test("its error is at most 1.2 times that of all 22 questions, and the report prints the true one", () => {
  expect(short.error / full.error).toBeLessThanOrEqual(1.2);
  expect(short.printedError / short.error).toBeCloseTo(1, 1);
  expect(Math.abs(short.bias)).toBeLessThan(0.001);
  // Yes-sayers and people who skip make other answers than the simulation of the domain has, but not by much.
  expect(100 * full.error).toBeCloseTo(row("22 of 22", 400).se_index_pp, 0);
  expect(100 * short.error).toBeCloseTo(row("6 of 22 at random", 400).se_index_pp, 0);
});

test("of 40 forms every report warns, and no question has figures of its own", { timeout: 60_000 }, () => {
  const few = simulate({ ask: 6, forms: 40 }, 200, 1);
  expect(few.warned).toBe(1);
  expect(few.withheld).toBe(1);
});
