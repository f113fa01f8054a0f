import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell, Publication, Table } from "../../src/publication/index.ts";
import { DISCLOSURE_LEVELS, type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import { type Form, submissionOf } from "../report/support/forms.ts";
import { survey } from "../report/support/survey.ts";
import { printed, published } from "./support/printed.ts";
import { runs } from "../support/long.ts";

const level = fc.constantFrom("very", "very", "good", "good", "fair", undefined, { missing: "dont_know" as const });
const form = fc
  .record({
    staff: level,
    wait: level,
    complained: fc.constantFrom("yes", "almost", "no", "no"),
    visits: fc.constantFrom(undefined, 1, 2.5),
    unit: fc.constantFrom("a", "b", "c"),
    channel: fc.constantFrom("web", "post"),
  })
  .map(({ unit, channel, ...rest }): Form => {
    const entries = Object.fromEntries(Object.entries(rest).filter(([, entry]) => entry !== undefined));
    return { unit, channel, entries: entries as Form["entries"] };
  });
const forms = fc
  .array(fc.tuple(form, fc.integer({ min: 1, max: 30 })), { maxLength: 10 })
  .map((drawn) => drawn.flatMap(([each, times]) => Array.from({ length: times }, () => each)));

/** Reports as people get them: with few and many forms, with and without what is withheld. */
const reports = fc
  .tuple(forms, fc.constantFrom(...DISCLOSURE_LEVELS), fc.constantFrom("asked", "answered"))
  .map(([each, disclosure, base]): Report =>
    reportOf(
      survey,
      tallyOf(
        survey,
        each.map((one) => submissionOf(survey, one)),
        { by: ["unit", "channel"] },
      ),
      {
        asOf: "2025-04-01",
        disclosure,
        base: base as "asked" | "answered",
        invited: { post: 500 },
      },
    ),
  );
const language = fc.constantFrom("vi" as const, "en" as const);

const tables = ({ blocks }: Publication): Table[] => blocks.filter((block) => block.kind === "table");
const hasBase = ({ text, number }: Cell): boolean => number?.base !== undefined || /n = \d/.test(text);

test("every percentage stands beside its base, and no number is missing its value", () => {
  fc.assert(
    fc.property(reports, language, (report, language) => {
      const { blocks } = published(report, language);
      expect(JSON.stringify(blocks)).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
      for (const { id, rows } of tables({ blocks } as Publication)) {
        // The base of a response rate is the number sent, in a column of its own.
        if (id === "response-table") continue;
        for (const { cells } of rows) {
          if (cells.some(({ number }) => number?.percent))
            expect(cells.some(hasBase), JSON.stringify(cells)).toBe(true);
        }
      }
    }),
    { numRuns: runs(8, 25) },
  );
}, 60_000);

test("what is withheld is a word, and has neither number nor bar", () => {
  fc.assert(
    fc.property(reports, language, (report, language) => {
      const word = { vi: "ẩn", en: "withheld" }[language];
      const shown = tables(published(report, language));
      for (const { id, options, merged = [] } of report.total.items) {
        const table = shown.find((each) => each.id === `item-${id}-table`);
        const isGone = options.every(({ x }) => x === null) && !merged.length;
        if (isGone) expect(table).toBeUndefined();
        const lines = options.filter(({ code }) => !merged.some(({ codes }) => codes.slice(1).includes(code)));
        for (const [at, option] of isGone ? [] : lines.entries()) {
          if (!option.hidden) continue;
          const { cells, bar } = table!.rows[at]!;
          if (merged.some(({ codes }) => codes[0] === option.code)) {
            expect(cells[0]!.number).toBeDefined();
            continue;
          }
          expect(cells.map(({ text }) => text)).toEqual([word, word, word]);
          expect(cells.map(({ number }) => number)).toEqual([undefined, undefined, undefined]);
          expect(bar).toEqual({ percent: null, tone: bar!.tone });
        }
      }
    }),
    { numRuns: runs(8, 25) },
  );
}, 60_000);

test("no percentage is printed of nothing", () => {
  const empty = reportOf(survey, tallyOf(survey, [], { by: ["channel"] }), { asOf: "2025-04-01", planned: ["web"] });
  const lines = printed(published(empty, "vi"));
  const [figures, method] = [lines, lines].map((all, at) => {
    const from = all.indexOf("## Cách thực hiện và cách tính");
    return at ? all.slice(from) : all.slice(0, from);
  });
  expect(figures!.filter((line) => /\d%/.test(line.replaceAll("95%", "").replaceAll("100%", "")))).toEqual([]);
  expect(figures).toContain("Chưa nhận được phiếu nào nên chưa có số liệu.");
  expect(method!.length).toBeGreaterThan(3);
});
