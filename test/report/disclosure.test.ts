import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Figures, type Group, type IndexFigures, type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { readPreset } from "../presets/files.ts";
import { runs } from "../support/long.ts";
import { hasOptions, solved } from "./support/attack.ts";
import { type Form, submissionOf } from "./support/forms.ts";
import { survey } from "./support/survey.ts";

describe("300 forms of six units, by unit and channel", () => {
  const sipas = readPreset("sipas-2018");
  const ratings = sipas.sections.flatMap(({ items }) => items).filter(({ id }) => /^F\d/.test(id));
  const names = ["so-xay-dung", "so-tnmt", "ba-be", "cho-don", "bac-kan", "pac-nam"];
  const { options } = Object.values(sipas.scales!)[0]!;
  const levels = options.filter(({ missing }) => !missing);
  const satisfied = new Set(options.filter((option) => option.satisfied).map(({ code }) => code));
  // Each unit has its own way of being rated; nothing here is drawn by chance.
  const people = Array.from({ length: 300 }, (_, i): Form => {
    const [unit, nth] = [i % 6, Math.floor(i / 6)];
    const rated = ratings.map(({ id }, k) => {
      const mood = (nth * 7 + k * 5 + unit * 11) % 20;
      const level = mood < 12 - unit ? 0 : mood < 17 - unit ? 1 : mood < 18 ? 2 : mood < 19 ? 3 : 4;
      return [id, levels[Math.min(level, levels.length - 1)]!.code] as const;
    });
    const said = { has_feedback: nth % 9 ? "no" : "yes" };
    return {
      unit: names[unit]!,
      channel: ["web", "post", "kiosk"][nth % 3]!,
      entries: { ...Object.fromEntries(rated), ...said },
    };
  });
  const forms = people.map((form) => submissionOf(sipas, form));
  const report = reportOf(sipas, tallyOf(sipas, forms, { by: ["unit", "channel"] }), { asOf: "2018-11-01" });

  /** From the forms, one after another: per item the share satisfied of those who answered, and the mean of these shares. */
  const indexByHand = (of: typeof forms): number => {
    const shares = ratings.flatMap(({ id }) => {
      const given = of.flatMap(({ answers }) => (id in answers ? String(answers[id]) : []));
      return given.length ? given.filter((code) => satisfied.has(code)).length / given.length : [];
    });
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };

  test.each(report.breakdowns.map(({ dimension, groups }) => ({ dimension, groups })))(
    "each $dimension has its true index, and so their order is the true one",
    ({ dimension, groups }) => {
      for (const { id, figures } of groups) {
        const own = forms.filter(({ context, channel }) => (dimension === "unit" ? context["unit"] : channel) === id);
        const { overall } = figures.measures[0] as IndexFigures;
        expect(overall.withheld).toEqual([]);
        expect(overall.value).toBeCloseTo(indexByHand(own), 12);
        expect(overall.percent1).toBeCloseTo(100 * indexByHand(own), 0);
      }
    },
  );

  test("every question shows its distribution, in the total and in each unit", () => {
    for (const figures of [report.total, ...report.breakdowns[0]!.groups.map((group) => group.figures)]) {
      for (const { options, hidden } of figures.items) {
        expect(hidden).toBeUndefined();
        for (const { x } of options) expect(x).not.toBeNull();
      }
    }
  });
});

/** Two of the dimensions and one question say who people are. */
const personal: Survey = {
  ...survey,
  context: { unit: { label: "Unit" }, residence: { label: "Residence", about: "person" } },
  sections: survey.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (item.id === "complained" ? { ...item, about: "person" as const } : item)),
  })) as Survey["sections"],
};

const person = fc.record({
  staff: fc.constantFrom("very", "good", "good", "good", "fair", "bad"),
  complained: fc.constantFrom("yes", "almost", "almost", "no", "no", "no"),
  handled: fc.constantFrom("good", "bad"),
  unit: fc.constantFrom("a", "a", "b", "c", "d"),
  residence: fc.constantFrom("town", "town", "village", "island"),
});
const people = fc
  .array(fc.tuple(person, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 25 }))), { minLength: 1, maxLength: 12 })
  .map((drawn) => drawn.flatMap(([each, times]) => Array.from({ length: times }, () => each)));
const units = [{ id: "all" }, { id: "a", parent: "all" }, { id: "b", parent: "all" }, { id: "c", parent: "b" }];

const published = (of: readonly (typeof people extends fc.Arbitrary<infer P> ? P : never)[number][]) => {
  const forms = of.map(({ unit, residence, ...entries }) => {
    const submission = submissionOf(personal, { unit, entries });
    return { ...submission, context: { unit, residence } };
  });
  const tally = tallyOf(personal, forms, { by: ["unit", "residence"] });
  const make = (disclosure: "public" | "none"): Report =>
    reportOf(personal, tally, { asOf: "2025-04-01", disclosure, units });
  return { open: make("none"), report: make("public") };
};

/** Whether everybody who was asked chose it. */
function isAgreed({ items }: Figures, id: string, code: string): boolean {
  const { asked, options } = items.find((item) => item.id === id)!;
  return options.find((option) => option.code === code)!.x === asked;
}

const rowsOf = (group: Group): Figures[] => [group.figures, ...(group.own ? [group.own] : [])];

describe("at the level public", () => {
  test("what is shown of anything is the true figure", { timeout: 60_000 }, () => {
    const same = (shown: unknown, truth: unknown, at: string): void => {
      if (shown === null || typeof shown !== "object") return void (shown !== null && expect(shown, at).toEqual(truth));
      for (const [key, value] of Object.entries(shown)) {
        // That something is withheld is said where the truth says nothing.
        if (key === "hidden" || key === "withheld") continue;
        if (key === "merged") {
          const { options } = truth as Figures["items"][number];
          for (const { codes, x } of value as { codes: string[]; x: number }[]) {
            const parts = options.filter(({ code }) => codes.includes(code));
            expect(x, at).toBe(parts.reduce((sum, part) => sum + part.x!, 0));
          }
          continue;
        }
        same(value, (truth as Record<string, unknown>)?.[key], `${at}.${key}`);
      }
    };
    fc.assert(
      fc.property(people, (of) => {
        const { open, report } = published(of);
        const figures = ({ total, breakdowns }: Report) => ({ total, groups: breakdowns.map(({ groups }) => groups) });
        // A group that is not shown has no items.
        const pruned = JSON.parse(JSON.stringify(figures(report)), (_, value) =>
          value?.hidden && value.items?.length === 0 ? { forms: value.forms } : value,
        ) as unknown;
        same(pruned, figures(open), "$");
      }),
      { numRuns: runs(8, 100) },
    );
  });

  test(
    "no set of fewer than ten forms is shown, nor left over when those that are shown are taken away",
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(people, (of) => {
          const { report } = published(of);
          if (report.total.hidden) return;
          for (const { dimension, groups } of report.breakdowns) {
            const below = (parent: string | undefined): Group[] => groups.filter((group) => group.parent === parent);
            /** What of a group is left over when all that is shown is taken away. */
            const leftOf = ({ id, figures, own }: Group): Figures[] => {
              if (!figures.hidden || !figures.forms) return [];
              return own ? [...(own.hidden ? [own] : []), ...below(id!).flatMap(leftOf)] : [figures];
            };
            const check = (left: readonly Figures[]): void => {
              const filled = left.filter(({ forms }) => forms! > 0);
              // A few forms of no known unit or channel may be alone: nobody is known to be among them.
              const isUnknown = (figures: Figures): boolean =>
                figures === groups.find(({ id }) => id === null)?.figures;
              if (!filled.length || (dimension !== "residence" && filled.every(isUnknown))) return;
              expect(filled.length).toBeGreaterThan(1);
              expect(filled.reduce((sum, { forms }) => sum + forms!, 0)).toBeGreaterThanOrEqual(10);
            };
            check(below(undefined).flatMap(leftOf));
            for (const group of groups) {
              for (const { hidden, forms } of rowsOf(group))
                if (!hidden && forms) expect(forms).toBeGreaterThanOrEqual(10);
              if (!group.own || group.figures.hidden) continue;
              check([...(group.own.hidden ? [group.own] : []), ...below(group.id!).flatMap(leftOf)]);
            }
          }
        }),
        { numRuns: runs(12, 100) },
      );
    },
  );

  test("nobody computes a small count of a table that also says who people are", { timeout: 120_000 }, () => {
    let attacked = 0;
    fc.assert(
      fc.property(people, (of) => {
        const { open, report } = published(of);
        const known = solved(report);
        for (const [b, { dimension, groups }] of open.breakdowns.entries()) {
          for (const [g, group] of groups.entries()) {
            const shown = rowsOf(report.breakdowns[b]!.groups[g]!);
            for (const [r, row] of rowsOf(group).entries()) {
              // A unit above all others is the whole survey, whose totals are printed.
              if (shown[r]!.hidden || row.forms === open.total.forms) continue;
              const at = `${dimension}=${group.id}${r ? " own" : ""}`;
              for (const { id, options } of row.items) {
                const isGuarded = dimension === "residence" || ["complained", "handled"].includes(id);
                if (!isGuarded || !hasOptions(open.items.find((item) => item.id === id)!.type)) continue;
                for (const { code, x } of options) {
                  if (x! < 1 || x! > 4) continue;
                  // Where all of a printed set agree, so do its parts.
                  if (isAgreed(open.total, id, code)) continue;
                  attacked++;
                  expect(known.get(`${at} ${id} ${code}`), `${at} ${id} ${code} is ${x}`).toBeUndefined();
                }
              }
            }
          }
        }
      }),
      { numRuns: runs(8, 100) },
    );
    expect(attacked).toBeGreaterThan(runs(2, 40));
  });
});
