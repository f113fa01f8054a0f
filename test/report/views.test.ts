import { describe, expect, it } from "vitest";
import { type DailyViews, type ReportOptions, reportOf, tallyOf } from "../../src/report/index.ts";
import { everyKind, units } from "./support/drawn.ts";
import { submissionOf } from "./support/forms.ts";

const view = (step: string, count: number, parts: Partial<DailyViews> = {}): DailyViews => ({
  survey: everyKind.id,
  day: "2025-03-10",
  channel: "web",
  placement: "hall",
  unit: "",
  step,
  section: "",
  count,
  ...parts,
});

const VIEWS = ["a", "c"].flatMap((unit) => [view("seen", 50, { unit }), view("delivered", 30, { unit })]);

/** A report of so many forms of each unit, beside views. */
function viewsIn(forms: Record<string, number>, options: Partial<ReportOptions>) {
  const submissions = Object.entries(forms).flatMap(([unit, count]) =>
    Array.from({ length: count }, () => submissionOf(everyKind, { entries: {}, unit })),
  );
  const tally = tallyOf(everyKind, submissions, { by: ["unit"] });
  return reportOf(everyKind, tally, { asOf: "2025-04-01", units, views: VIEWS, ...options }).views;
}

describe("views of pages", () => {
  it("stand by group where the report says how many forms each group has", () => {
    for (const disclosure of ["public", "none"] as const) {
      const views = viewsIn({ a: 30, c: 3 }, { disclosure });
      expect(views?.breakdowns.map(({ dimension, groups }) => [dimension, groups.map(({ id }) => id)])).toEqual([
        ["placement", ["hall"]],
        ["unit", ["a", "c"]],
      ]);
    }
  });

  it("stand in all only where it withholds how many forms a group has: as many arrived", () => {
    const views = viewsIn({ a: 30, c: 3 }, { disclosure: "strict" });
    expect(views).toMatchObject({ total: { seen: 100, delivered: 60 }, breakdowns: [] });
  });

  it("stand nowhere where it withholds how many forms there are", () => {
    expect(viewsIn({ a: 3 }, { disclosure: "strict" })).toBeUndefined();
    expect(viewsIn({}, { disclosure: "strict" })?.total.seen).toBe(100);
  });
});
