import { describe, expect, test } from "vitest";
import type { Survey } from "../../src/schema/index.ts";
import {
  halfUp,
  halfUpTenths,
  largestRemainder,
  newcombe,
  nonresponseBounds,
  reportOf,
  tallyOf,
  wilson,
} from "../../src/report/index.ts";
import type { CsatFigures, IndexFigures, NpsFigures, PointsFigures } from "../../src/report/index.ts";
import { bandOf } from "../../src/report/measures/points-figures.ts";
import { over, rational, roundHalfUp, times, toDecimal } from "../../src/report/rational.ts";
import { readPreset } from "../presets/files.ts";
import { submissionOf } from "./support/forms.ts";
import { vectors } from "./support/vectors.ts";

const circular = readPreset("circular-01-2018");
const points = circular.measures!.find(({ type }) => type === "points")!;
const bands = points.type === "points" ? points.bands! : [];
const labelOf = (code: string | null): string | undefined => {
  const label = bands.find((band) => band.code === code)?.label;
  return typeof label === "object" ? label["vi"]!.toLowerCase() : label;
};
const forms = (survey: Survey, entries: readonly Record<string, string>[]) =>
  entries.map((each) => submissionOf(survey, { entries: each }));
const measured = (survey: Survey, entries: readonly Record<string, string>[]) => {
  const tally = tallyOf(survey, forms(survey, entries));
  expect(tally.refused).toEqual({});
  return reportOf(survey, tally, { asOf: "2026-01-01", disclosure: "none" }).total.measures;
};

test.each(vectors.wilson)("Wilson's interval of $x of $n, population $N", ({ x, n, N, ci }) => {
  const [low, high] = wilson(x, n, N ?? undefined)!;
  expect(low).toBeCloseTo(ci[0], 8);
  expect(high).toBeCloseTo(ci[1], 8);
});

test.each(vectors.newcombe_difference)("Newcombe's interval of $x1/$n1 − $x2/$n2", ({ x1, n1, x2, n2, d_lo_hi }) => {
  const { difference, interval } = newcombe({ x: x1, n: n1 }, { x: x2, n: n2 })!;
  for (const [i, value] of [difference, ...interval].entries())
    expect(Math.abs(value - d_lo_hi[i]!)).toBeLessThan(1e-8);
});

test.each(vectors.half_up_percent)("$x of $n is $whole% or $one_decimal%", ({ x, n, whole, one_decimal }) => {
  expect(halfUp(x, n)).toBe(whole);
  expect(halfUpTenths(x, n)).toBe(one_decimal);
});

test.each(vectors.largest_remainder)("$counts as a full distribution", ({ counts, percent, half_up }) => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  expect(largestRemainder(counts)).toEqual(percent);
  expect(counts.map((count) => halfUp(count, n))).toEqual(half_up);
});

test.each(vectors.response_rate)("$satisfied satisfied of $returned back of $invited", (vector) => {
  const { satisfied, returned, invited, bounds_of_all_invited } = vector;
  const { low, high } = nonresponseBounds(satisfied, returned, invited);
  expect([low, high]).toEqual(bounds_of_all_invited);
});

test.each(vectors.index_766_vs_csat)("silent dossiers count nowhere: $rated rated of $dossiers", (vector) => {
  const rated = Array.from({ length: vector.rated }, (_, i) => ({
    sat: i < vector.rated_dissatisfied ? "khong-hai-long" : "hai-long",
  }));
  const silent = Array.from({ length: vector.dossiers - vector.rated }, () => ({}));
  const [csat] = measured(readPreset("dossier-766"), [...rated, ...silent]) as CsatFigures[];
  expect(csat!.x! / csat!.n!).toBe(vector.csat_of_raters);
});

describe("a split questionnaire", () => {
  const { responses, n_k, p_k, index, variance, se } = vectors.split_example;
  const survey: Survey = {
    schemaVersion: 1,
    id: "split",
    version: "1",
    languages: ["en"],
    title: "Split",
    scales: {
      two: {
        options: [
          { code: "1", label: "Yes", satisfied: true },
          { code: "0", label: "No" },
        ],
      },
    },
    sections: [{ id: "all", items: Object.keys(n_k).map((id) => ({ id, type: "rating", scale: "two", label: id })) }],
    measures: [{ id: "index", type: "index" }],
  };
  const answers = responses.map((each) => Object.fromEntries(Object.entries(each).map(([id, y]) => [id, String(y)])));
  const [figures] = measured(survey, answers) as IndexFigures[];

  test("has each item's share on its own base", () => {
    for (const { item, x, n } of figures!.items) {
      expect(n).toBe(n_k[item]);
      expect(x! / n!).toBeCloseTo(p_k[item]!, 8);
    }
  });

  test("has an index and a standard error", () => {
    expect(figures!.overall.value).toBeCloseTo(index, 8);
    expect(figures!.overall.se! ** 2).toBeCloseTo(variance, 8);
    expect(figures!.overall.se).toBeCloseTo(se, 7);
    expect(figures!.overall.n).toBe(8);
  });
});

test("NPS with its standard error", () => {
  const { promoters, passives, detractors, nps, se_pp } = vectors.nps;
  const answer = (count: number, nps: string) => Array.from({ length: count }, () => ({ nps }));
  const [figures] = measured(readPreset("nps"), [
    ...answer(promoters, "9"),
    ...answer(passives, "7"),
    ...answer(detractors, "6"),
  ]) as NpsFigures[];
  expect(figures).toMatchObject({ promoters, passives, detractors, score: nps });
  expect(figures!.se).toBeCloseTo(se_pp, 5);
});

describe("points", () => {
  const tenth = rational(0.1);

  test.each(vectors.scoring.filter(({ indicator_sum }) => indicator_sum))("$indicator_sum ÷ $dossiers", (vector) => {
    const mean = over(rational(vector.indicator_sum!), rational(vector.dossiers!));
    expect(toDecimal(roundHalfUp(mean, tenth))).toBe(String(vector.rounded_half_up));
  });

  test.each(vectors.scoring.filter(({ total_of_rounded }) => total_of_rounded))(
    "are rounded, then put together",
    (vector) => {
      const mean = over(rational(33), rational(20));
      const total = times(roundHalfUp(mean, tenth), rational(9));
      expect(toDecimal(total)).toBe(String(vector.total_of_rounded));
      expect(labelOf(bandOf(total, bands))).toBe(vector.band);
    },
  );

  test.each(vectors.scoring.filter(({ total }) => total))("$total is $band", ({ total, band }) => {
    expect(labelOf(bandOf(rational(total!), bands))).toBe(band);
  });

  test("without the system's indicators have no band, but what could be reached", () => {
    const best = { CS1: "early", CS3: "contacts-0", CS4: "agencies-none", CS7: "early-no-complaint" };
    const [figures] = measured(circular, [best, { ...best, CS1: "on-time" }]) as PointsFigures[];
    expect(figures).toMatchObject({ total: "7.5", attainable: "8", maximum: "18", band: null });
    expect(figures!.without).toEqual(["CS2", "CS5", "CS6", "CS8", "CS9"]);
  });
});
