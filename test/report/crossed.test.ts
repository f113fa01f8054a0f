import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import { hasSmallCut } from "../../src/report/suppression/small-cut.ts";
import { exposed } from "../audit/history/combined.ts";
import { rating, surveyOf } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";
import { submissionOf } from "./support/forms.ts";
import { flowBetween } from "./support/least-flow.ts";

const survey = { ...surveyOf([{ id: "all", items: [rating("overall")] }]), context: { unit: { label: "Unit" } } };

interface People {
  unit: string;
  channel: string;
  times: number;
}

/** Everything that is known of each form: its unit and its channel. */
const each = (people: readonly People[]) =>
  people.flatMap(({ times, ...one }) => Array.from({ length: times }, () => one));

const reported = (people: readonly People[], by = ["unit", "channel"]): Report => {
  const forms = each(people).map(({ unit, channel }) => ({
    ...submissionOf(survey, { unit, entries: { overall: "good" } }),
    channel,
  }));
  return reportOf(survey, tallyOf(survey, forms, { by }), { asOf: "2026-03-31" });
};

/** The forms of each set of which a report has figures, if somebody knows where each form came from. */
function setsIn({ total, breakdowns }: Report, people: readonly People[]): { forms: number[] }[] {
  const all = each(people);
  const where = (isIn: (one: (typeof all)[number]) => boolean) => ({
    forms: all.flatMap((one, at) => (isIn(one) ? at : [])),
  });
  return [
    ...(total.hidden ? [] : [where(() => true)]),
    ...breakdowns.flatMap(({ dimension, groups, merged = [] }) => {
      const of = dimension as "unit" | "channel";
      const shown = groups.flatMap(({ id, figures }) => (figures.hidden ? [] : [[id]]));
      return [...shown, ...merged.map((together) => together.groups)].map((ids) =>
        where((one) => ids.includes(one[of])),
      );
    }),
  ];
}

const shownIn = ({ breakdowns }: Report, dimension: string) =>
  breakdowns
    .find((breakdown) => breakdown.dimension === dimension)!
    .groups.flatMap(({ id, figures }) => (figures.hidden ? [] : id));

describe("units and channels side by side", () => {
  /** Unit a has paper only; so many have paper elsewhere. */
  const paper = (others: number): People[] => [
    { unit: "a", channel: "paper", times: 30 },
    { unit: "b", channel: "paper", times: others },
    { unit: "b", channel: "web", times: 60 },
    { unit: "c", channel: "web", times: 40 },
    { unit: "c", channel: "kiosk", times: 20 },
  ];

  test("do not tell what the few said who are left of a channel without a unit that used no other", () => {
    expect(exposed(setsIn(reported(paper(5)), paper(5)), 10)).toEqual([]);
    // Units stay, whatever the order; paper stands with the smallest other channel.
    for (const by of [
      ["unit", "channel"],
      ["channel", "unit"],
    ]) {
      const report = reported(paper(5), by);
      expect(shownIn(report, "unit")).toEqual(["a", "b", "c"]);
      expect(shownIn(report, "channel")).toEqual(["web"]);
      expect(report.breakdowns.flatMap(({ merged = [] }) => merged.map(({ groups }) => groups))).toEqual([
        ["kiosk", "paper"],
      ]);
    }
    // Alone, a breakdown tells nothing of that.
    expect(shownIn(reported(paper(5), ["channel"]), "channel")).toEqual(["kiosk", "paper", "web"]);
  });

  test("are both shown where enough are left, or nobody", () => {
    expect(shownIn(reported(paper(10)), "channel")).toEqual(["kiosk", "paper", "web"]);
    expect(shownIn(reported(paper(0)), "channel")).toEqual(["kiosk", "paper", "web"]);
  });

  test("tell nothing of few people, whatever somebody adds and subtracts who knows where each form came from", () => {
    const people = fc.record({
      unit: fc.constantFrom("a", "b", "c", "d", "e"),
      channel: fc.constantFrom("paper", "web", "kiosk", "post"),
      times: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 })),
    });
    let hidden = 0;
    fc.assert(
      fc.property(fc.array(people, { minLength: 3, maxLength: 9 }), (drawn) => {
        const report = reported(drawn);
        expect(exposed(setsIn(report, drawn), 10)).toEqual([]);
        hidden += Number(shownIn(report, "channel").length < shownIn(reported(drawn, ["channel"]), "channel").length);
      }),
      { numRuns: runs(100, 5000) },
    );
    expect(hidden).toBeGreaterThan(runs(5, 300));
  });
});

test("a small cut is found exactly where few can flow between two sets", () => {
  const count = fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.integer({ min: 1, max: 9 }));
  const tables = fc
    .record({ columns: fc.integer({ min: 1, max: 6 }), rows: fc.integer({ min: 1, max: 6 }) })
    .chain(({ columns, rows }) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  let found = 0;
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 12 }), (table, least) => {
      const links = table.flatMap((row, r) =>
        row.map((people, c) => ({ between: [`row ${r}`, `column ${c}`] as const, people })),
      );
      const size = table.length + table[0]!.length;
      const flows = Array.from({ length: size }, (_, from) =>
        Array.from({ length: size }, (_, to) => (from < to ? flowBetween(table, from, to) : 0)),
      );
      const isSmall = flows.flat().some((flow) => flow > 0 && flow < least);
      found += Number(isSmall);
      expect(hasSmallCut(links, least)).toBe(isSmall);
    }),
    { numRuns: runs(300, 20_000) },
  );
  expect(found).toBeGreaterThan(runs(30, 2000));
});

test("eleven thousand units with a few forms of each channel keep their channels, and one with paper only is found among them", () => {
  const links = Array.from({ length: 11_000 }, (_, unit) =>
    [9, 5, 1, 0, 2, 0].map((_people, channel, few) => ({
      between: [`unit ${unit}`, `channel ${channel}`] as const,
      people: few[(unit + channel) % few.length]!,
    })),
  ).flat();
  expect(hasSmallCut(links, 10)).toBe(false);
  const paper = [
    { between: ["unit with paper", "paper"] as const, people: 30 },
    { between: ["unit 5", "paper"] as const, people: 5 },
  ];
  expect(hasSmallCut([...links, ...paper], 10)).toBe(true);
});
