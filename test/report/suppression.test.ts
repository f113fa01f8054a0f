import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IndexFigures, type Report, type ReportOptions, reportOf, tallyOf } from "../../src/report/index.ts";
import { hideSmall } from "../../src/report/suppression/hide-small.ts";
import { plainRules } from "../../src/report/suppression/rules.ts";
import { hasOptions, solved } from "./support/attack.ts";
import { type Form, submissionOf } from "./support/forms.ts";
import { survey } from "./support/survey.ts";
import { vectors } from "./support/vectors.ts";
import { runs } from "../support/long.ts";

test.each(vectors.suppression)("$counts below $threshold", ({ counts, threshold, published }) => {
  const hidden = hideSmall(counts, plainRules(threshold));
  expect(counts.map((count, c) => (hidden[c] ? null : count))).toEqual(published);
});

const level = fc.constantFrom("very", "very", "good", "good", "good", "fair", "bad", undefined, {
  missing: "dont_know" as const,
});
const form = fc
  .record({
    staff: level,
    wait: level,
    handled: level,
    complained: fc.constantFrom("yes", "almost", "no", "no", "no"),
    ways: fc.constantFrom(undefined, ["phone"], ["phone", "letter"]),
    visits: fc.constantFrom(undefined, 1, 2.5),
    unit: fc.constantFrom("a", "b", "c", "d", "e"),
    channel: fc.constantFrom("web", "post", "kiosk"),
  })
  .map(({ unit, channel, ...rest }): Form => {
    const entries = Object.fromEntries(Object.entries(rest).filter(([, entry]) => entry !== undefined));
    return { unit, channel, entries: entries as Form["entries"] };
  });
/** Many forms alike and a few others: tables as they are, with large and with small cells. */
const forms = fc
  .array(fc.tuple(form, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 25 }))), { minLength: 1, maxLength: 14 })
  .map((drawn) => drawn.flatMap(([each, times]) => Array.from({ length: times }, () => each)));

const units = [
  { id: "province" },
  { id: "a", parent: "province" },
  { id: "b", parent: "province" },
  { id: "c", parent: "b" },
  { id: "d", parent: "b" },
];

const reports = (of: readonly Form[], options: Partial<ReportOptions> = {}): { open: Report; report: Report } => {
  const tally = tallyOf(
    survey,
    of.map((each) => submissionOf(survey, each)),
    { by: ["unit", "channel"] },
  );
  const make = (disclosure: "strict" | "none"): Report =>
    reportOf(survey, tally, { asOf: "2025-04-01", ...options, disclosure });
  return { open: make("none"), report: make("strict") };
};

/** The true number of each small count that nobody may learn, by the name that the attack gives it. */
function secrets(open: Report): Map<string, number> {
  const found = new Map<string, number>();
  const look = (at: string, figures: Report["total"]): void => {
    for (const item of figures.items) {
      const { type } = open.items.find(({ id }) => id === item.id)!;
      const keep = (code: string, count: number | null): void =>
        void (count! > 0 && count! < 5 && found.set(`${at} ${item.id} ${code}`, count!));
      for (const { code, x } of item.options) keep(code, x);
      if (!hasOptions(type)) keep("answer", item.answered);
      for (const { code, x } of item.missing) if (code !== "blank") keep(`given ${code}`, x);
    }
    if (figures.forms! > 0 && figures.forms! < 5) found.set(`${at} forms`, figures.forms!);
  };
  look("total", open.total);
  for (const { dimension, groups } of open.breakdowns) {
    for (const { id, figures, own } of groups) {
      look(`${dimension}=${id}`, figures);
      if (own) look(`${dimension}=${id} own`, own);
    }
  }
  return found;
}

describe("whoever adds up and subtracts all that is printed", () => {
  test.each([
    ["units in a list", {}],
    ["units in a tree", { units }],
  ])("computes no small count: %s", { timeout: 300_000 }, (_, options) => {
    let attacked = 0;
    fc.assert(
      fc.property(forms, (of) => {
        const { open, report } = reports(of, options);
        const known = solved(report);
        for (const [name, count] of secrets(open)) {
          attacked++;
          expect(known.get(name), `${name} is ${count}`).toBeUndefined();
        }
      }),
      {
        numRuns: runs(5, 60),
      },
    );
    expect(attacked).toBeGreaterThan(runs(5, 200));
  });

  test("finds every index to be the whole one or none", { timeout: 300_000 }, () => {
    const found = { shown: 0, withheld: 0 };
    const indexIn = ({ measures }: Report["total"]): IndexFigures => measures[0] as IndexFigures;
    fc.assert(
      fc.property(forms, (of) => {
        const { open, report } = reports(of);
        for (const [g, { figures }] of report.breakdowns[0]!.groups.entries()) {
          if (figures.hidden) continue;
          const { items, overall } = indexIn(figures);
          const hidden = items.filter(({ x, n }) => x === null || n === null).map(({ item }) => item);
          expect(overall.withheld).toEqual(hidden);
          if (hidden.length) expect(overall).toMatchObject({ value: null, percent1: null, n: null, hidden: true });
          else expect(overall).toEqual(indexIn(open.breakdowns[0]!.groups[g]!.figures).overall);
          found[hidden.length ? "withheld" : "shown"]++;
        }
      }),
      { numRuns: runs(20, 200) },
    );
    expect(Math.min(found.shown, found.withheld)).toBeGreaterThan(runs(0, 5));
  });

  test("computes every count of a report that withholds nothing, so the attack is one", () => {
    const of = Array.from({ length: 30 }, (_, i): Form => ({ entries: { staff: i % 3 ? "good" : "bad" }, unit: "a" }));
    const { open } = reports(of);
    const stripped = structuredClone(open);
    stripped.total.items[0]!.options[3]!.x = null;
    expect(solved(stripped).get("total staff bad")).toBe(10);
  });
});
