import fc from "fast-check";
import { expect, test } from "vitest";
import { type Unit, reportOf, tallyOf, tallyOfCounts } from "../../src/report/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { submissionOf } from "../report/support/forms.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { printed, published } from "./support/printed.ts";

const choice = (id: string) => ({
  type: "choice",
  id,
  label: `Question ${id.toUpperCase()}`,
  options: [
    { code: "good", label: "Good", value: 2, satisfied: true },
    { code: "poor", label: "Poor", value: 1 },
  ],
});
const survey = littleSurvey([choice("a"), choice("b"), choice("c")], {
  context: { unit: { label: "Unit" } },
  measures: [
    { type: "csat", id: "csat", item: "a", label: "Satisfied" },
    { type: "index", id: "index", items: ["a", "b", "c"], label: "Index" },
  ],
}) as Survey;

const waves = [
  { id: "2025-01-01..2025-03-31", from: "2025-01-01", to: "2025-03-31" },
  { id: "2025-04-01..2025-06-30", from: "2025-04-01", to: "2025-06-30" },
];
const tree: Unit[] = [
  { id: "00001", label: "Phuc Xa" },
  { id: "00004", label: "Truc Bach", parent: "00001" },
];

/** What nobody should read: words of programs, identifiers, intervals between codes. */
const RAW =
  /\b(null|undefined|NaN|Infinity|true|false|not_asked|dont_know|not_applicable|break_off|0000\d|x-unit)\b|\d{4}-\d\d-\d\d|\.\.|\[object/;

const expectWords = (lines: readonly string[]): void => {
  for (const line of lines) expect(line).not.toMatch(RAW);
};

test("whatever is missing from submissions has a word", { timeout: 60_000 }, () => {
  const form = fc.record({
    a: fc.constantFrom("good", "poor", undefined),
    b: fc.constantFrom("good", undefined),
    unit: fc.constantFrom(undefined, "00001", "00004", "x-unit"),
    day: fc.constantFrom("2025-02-01", "2025-05-01", "2026-01-01"),
    channel: fc.constantFrom("web", "post"),
  });
  fc.assert(
    fc.property(
      fc.array(form, { maxLength: 40 }),
      fc.constantFrom("public", "strict", "none"),
      fc.constantFrom("vi", "en"),
      fc.boolean(),
      (forms, disclosure, language, isInvited) => {
        const given = forms.map(({ a, b, unit, day, channel }) =>
          submissionOf(survey, {
            channel,
            day,
            ...(unit !== undefined && { unit }),
            entries: { ...(a && { a }), ...(b && { b }) },
          }),
        );
        const tally = tallyOf(survey, given, { by: ["unit", "channel", "wave"], waves });
        const report = reportOf(survey, tally, {
          asOf: "2025-07-01",
          disclosure,
          units: tree,
          ...(isInvited && { invited: { post: 100 } }),
        });
        expectWords(printed(published(report, language, { sentences: true })));
      },
    ),
  );
});

test(
  "whatever is missing from counts has a word, and no channel has a rate that its forms do not give",
  { timeout: 60_000 },
  () => {
    const counts = fc.record({
      channel: fc.constantFrom(undefined, "post"),
      unit: fc.constantFrom(undefined, "00001", "x-unit"),
      items: fc.subarray(["a", "b", "c"]),
      forms: fc.integer({ min: 1, max: 60 }),
      good: fc.nat({ max: 60 }),
    });
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom("public", "strict", "none"),
        ({ channel, unit, items, forms, good }, disclosure) => {
          const by = { ...(channel && { channel }), ...(unit && { unit }) };
          const chosen = Math.min(forms, good);
          const rows = [
            { by, count: forms },
            ...items.flatMap((item) => [
              { by, item, option: "good", count: chosen },
              { by, item, option: "poor", count: forms - chosen },
            ]),
          ];
          const { tally, faults } = tallyOfCounts(survey, { rows }, { by: ["unit", "channel"] });
          expect(faults).toEqual([]);
          const report = reportOf(survey, tally!, {
            asOf: "2025-07-01",
            disclosure,
            units: tree,
            invited: { post: 100 },
          });
          const lines = printed(published(report, "vi", { sentences: true }));
          expectWords(lines);
          const rates = lines.filter((line) => line.includes("nhận lại"));
          const isShown = channel === "post" && (disclosure !== "strict" || forms >= 5);
          expect(rates).toHaveLength(isShown ? 1 : 0);
          const without = ["a", "b", "c"].filter((item) => !items.includes(item));
          const silent = lines.filter((line) => line.startsWith("Không có số liệu về"));
          const isAnyShown = report.total.items.length > 0 && !report.total.items[0]!.hidden;
          if (isAnyShown) expect(silent).toHaveLength(without.length ? 1 : 0);
          for (const item of isAnyShown ? without : []) expect(silent[0]).toContain(`“Question ${item.toUpperCase()}”`);
        },
      ),
    );
  },
);

test("a unit above others is not among those that were rated, nor is one without forms", () => {
  const forms = Array.from({ length: 20 }, () => submissionOf(survey, { unit: "00004", entries: { a: "good" } }));
  const report = reportOf(survey, tallyOf(survey, forms, { by: ["unit"] }), {
    asOf: "2025-07-01",
    units: [...tree, { id: "00006", label: "Vinh Phuc" }],
  });
  expect(printed(published(report, "vi"))).toContain("Số đơn vị được đánh giá: 01 đơn vị");
});
