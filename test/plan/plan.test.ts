import { describe, expect, test } from "vitest";
import { formsForShare, planOf } from "../../src/plan/index.ts";
import { indexVariance } from "../../src/plan/index-variance.ts";
import { assumedSpread } from "../../src/plan/spread.ts";
import { type IndexFigures, reportOf, tallyOf } from "../../src/report/index.ts";
import { bookletCount, bookletOf } from "../../src/schema/index.ts";
import { surveyOf } from "../bench/short/survey.ts";
import { randomOf } from "../bench/short/random.ts";
import { readPreset } from "../presets/files.ts";
import { submissionOf } from "../report/support/forms.ts";
import { vectors } from "../report/support/vectors.ts";

describe("formulas", () => {
  test.each(vectors.sample_size)(
    "± $margin_pp points need $n_k answers",
    ({ margin_pp, n_k, n_at_6_of_22, n_k_N1000 }) => {
      expect(formsForShare(margin_pp / 100)).toBe(n_k);
      expect(formsForShare(margin_pp / 100, { asked: 6 / 22 })).toBe(n_at_6_of_22);
      expect(formsForShare(margin_pp / 100, { population: 1000 })).toBe(n_k_N1000);
    },
  );

  /** 22 questions in five sections; at random, or one of each section. */
  const items = [4, 5, 6, 3, 4].flatMap((size, s) =>
    Array.from({ length: size }, (_, i) => ({
      id: `${s}-${i}`,
      section: String(s),
      weight: 1 / 22,
      isConditional: false,
      size,
    })),
  );
  const designs: Record<string, { one: (k: number) => number; both: (k: number, l: number) => number }> = {
    "22 of 22": { one: () => 1, both: () => 1 },
    "6 of 22 at random": { one: () => 6 / 22, both: () => (6 * 5) / (22 * 21) },
    "one per factor (5 of 22)": {
      one: (k) => 1 / items[k]!.size,
      both: (k, l) => (items[k]!.section === items[l]!.section ? 0 : 1 / items[k]!.size / items[l]!.size),
    },
  };

  test.each(vectors.split_simulation.rows)("the error of $design at n = $n is that of the simulation", (row) => {
    const spread = { ...assumedSpread(items), rates: items.map(() => 1) };
    const error = 100 * Math.sqrt(indexVariance(items, spread, designs[row.design]!) / row.n);
    // The vectors have other shares, and two decimals.
    expect(Math.abs(error / row.se_index_pp - 1)).toBeLessThan(0.035);
  });
});

test("of earlier forms, the error that is planned is the one that their report printed, for the length that they had", () => {
  const random = randomOf(7);
  for (const ask of [undefined, 8]) {
    const survey = surveyOf(ask);
    const forms = Array.from({ length: 1000 }, (_, i) => {
      const mood = random.normal();
      const entries = Object.fromEntries(
        survey.sections.flatMap(({ items }) =>
          items.map(({ id }) => [id, mood + random.normal() > -1 ? "5" : "2"] as const),
        ),
      );
      return submissionOf(ask ? bookletOf(survey, (i % bookletCount(survey)) + 1) : survey, { entries });
    });
    const tally = tallyOf(survey, forms);
    const { overall } = reportOf(survey, tally, { asOf: "2026-01-01" }).total.measures[0] as IndexFigures;
    const plan = planOf(survey, { expected: 1000, language: "en", earlier: { surveys: [survey], tally } })!;
    expect(plan.counted).toBe(1000);
    const same = plan.lengths.find((length) => length.ask === (ask ?? 22))!;
    expect(same.se / overall.se!).toBeCloseTo(1, 1);
    expect(plan.index).toBeCloseTo(overall.value!, 2);
  }
});

describe("SIPAS 2018", () => {
  const survey = readPreset("sipas-2018");
  const plan = planOf(survey, { expected: 400, language: "vi" })!;

  test("has a plan for every possible length, the last with all questions", () => {
    expect(plan.lengths.map(({ ask }) => ask)).toEqual(Array.from({ length: 18 }, (_, i) => i + 2));
    expect(plan.lengths.at(-1)).toMatchObject({ ask: 19, of: 19 });
    expect(plan.lengths.at(-1)).not.toHaveProperty("joined");
  });

  test("the shorter, the less time and the wider", () => {
    for (const [i, { minutes, se, needed }] of plan.lengths.slice(0, -1).entries()) {
      const next = plan.lengths[i + 1]!;
      expect(minutes).toBeLessThan(next.minutes);
      expect(se).toBeGreaterThan(next.se);
      expect(needed).toBeGreaterThanOrEqual(next.needed);
    }
  });

  test("the best is the shortest without a flaw", () => {
    const { best, lengths } = plan;
    expect(best).toBe(lengths.find(({ flaws }) => !flaws.length));
    expect(best!.half).toBeLessThanOrEqual(0.03);
    expect(best!.answers).toBeGreaterThanOrEqual(30);
    expect(planOf(survey, { expected: best!.needed, language: "vi" })!.best!.ask).toBeLessThanOrEqual(best!.ask);
  });

  test("of 100 forms a unit, no short form is good enough, and each says why", () => {
    const few = planOf(survey, { expected: 100, language: "vi" })!;
    expect(few.best).toBeUndefined();
    for (const { flaws } of few.lengths.slice(0, -1)) expect(flaws).toContain("few-forms");
  });
});

test("a survey in which nothing is rated has no plan", () => {
  const survey = surveyOf();
  const sections = [{ id: "a", items: [{ type: "text" as const, id: "t", label: "T" }] }];
  expect(planOf({ ...survey, sections, measures: [] }, { expected: 100, language: "en" })).toBeUndefined();
});
