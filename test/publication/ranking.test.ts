import { expect, test } from "vitest";
import type { Chart, Table } from "../../src/publication/index.ts";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { submissionOf } from "../report/support/forms.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { printed, published, under } from "./support/printed.ts";

const survey = littleSurvey([rating("a"), rating("b")], {
  context: { unit: { label: "Đơn vị" } },
  measures: [{ type: "index", id: "index", label: "Index" }],
}) as Survey;
const units = [
  ["so-xd", "Sở Xây dựng"],
  ["tp-bk", "TP Bắc Kạn"],
  ["ba-be", "Ba Bể"],
  ["few", "Chợ Đồn"],
  ["small", "Ngân Sơn"],
].map(([id, label]) => ({ id: id!, label: label! }));
const waves = ["01", "02", "03"].map((month) => ({
  id: `2025-${month}`,
  from: `2025-${month}-01`,
  to: `2025-${month}-28`,
}));
const forms = (n: number, good: number, more: object) =>
  Array.from({ length: n }, (_, i) => {
    const said = i < good ? "good" : "poor";
    return submissionOf(survey, { ...more, entries: { a: said, b: said } });
  });

const byUnit = reportOf(
  survey,
  tallyOf(
    survey,
    [
      ...forms(50, 34, { unit: "ba-be" }),
      ...forms(50, 47, { unit: "so-xd" }),
      ...forms(50, 46, { unit: "tp-bk" }),
      ...forms(3, 1, { unit: "few" }),
      ...forms(12, 12, { unit: "small" }),
    ],
    { by: ["unit"] },
  ),
  { asOf: "2025-04-01", units },
);
const { blocks } = published(byUnit, "vi");

test("units are ranked with what the figures carry, and ties are said", () => {
  const lines = under("## Kết quả theo đơn vị", printed(published(byUnit, "vi")));
  expect(lines[0]).toBe("Đứng đầu: Sở Xây dựng và TP Bắc Kạn (không khác nhau rõ rệt). Đứng cuối: Ba Bể.");
  expect(lines[1]).toMatch(
    /^Biểu đồ Index theo đơn vị, từ Sở Xây dựng \(94,0%\) đến Ba Bể \(68,0%\), với khoảng tin cậy 95%\./,
  );
  const table = blocks.find((block): block is Table => block.kind === "table" && block.id === "by-unit-table")!;
  expect(table.columns.map(({ text }) => text)).toEqual(["Đơn vị", "Thứ hạng", "Số phiếu", "Index"]);
  expect(table.rows.map(({ header, cells }) => [header, cells[0]!.text])).toEqual([
    ["Sở Xây dựng", "1–2"],
    ["TP Bắc Kạn", "1–2"],
    ["Ba Bể", "3"],
    ["Các đơn vị khác (tính gộp)", ""],
    ["Chợ Đồn", ""],
    ["Ngân Sơn", ""],
    ["Chung", ""],
  ]);
  expect(printed(published(byUnit, "vi")).find((line) => line.startsWith("Thứ hạng: "))).toContain("hiệu chỉnh Holm");
});

test("the chart has a dot with its interval for each unit that is shown, and the whole", () => {
  const chart = blocks.find((block): block is Chart => block.kind === "chart")!;
  expect(chart.points.map(({ label, value, role }) => [label, value, role])).toEqual([
    ["Sở Xây dựng", 94, undefined],
    ["TP Bắc Kạn", 92, undefined],
    ["Ba Bể", 68, undefined],
    ["Chung", expect.closeTo((100 * 140) / 165), "total"],
  ]);
  const { from, to, ticks } = chart.axis;
  for (const { value, interval } of chart.points) {
    expect(from).toBeLessThanOrEqual(interval![0]);
    expect(to).toBeGreaterThanOrEqual(interval![1]);
    expect(interval![0] < value! && value! < interval![1]).toBe(true);
  }
  expect(ticks.map(({ text }) => text)).toEqual(["50%", "60%", "70%", "80%", "90%", "100%"]);
});

test("units that do not differ have no order", () => {
  const report = reportOf(
    survey,
    tallyOf(survey, [...forms(20, 15, { unit: "so-xd" }), ...forms(20, 16, { unit: "ba-be" })], { by: ["unit"] }),
    { asOf: "2025-04-01", units: units.slice(0, 3) },
  );
  expect(printed(published(report, "en"))).toContain(
    "They cannot be ranked: Ba Bể and Sở Xây dựng do not differ clearly.",
  );
});

test("waves are a line in the order of time, named by words", () => {
  const given = [
    ...forms(50, 30, { day: "2025-01-05" }),
    ...forms(50, 40, { day: "2025-02-05" }),
    ...forms(50, 45, { day: "2025-03-05" }),
  ];
  const report = reportOf(survey, tallyOf(survey, given, { by: ["wave"], waves }), { asOf: "2025-04-01" });
  const chart = published(report, "vi").blocks.find((block): block is Chart => block.kind === "chart")!;
  expect([chart.form, ...chart.points.map(({ value }) => value)]).toEqual(["line", 60, 80, 90]);
  expect(chart.points[0]!.label).toBe("Từ ngày 01/01/2025 đến ngày 28/01/2025");
  expect(chart.text).not.toMatch(/\.\.|2025-/);
});

test("the line stops only where words changed between the versions that two waves are of", () => {
  const [a, b] = survey.sections[0]!.items;
  const older = {
    ...survey,
    version: "0",
    sections: [{ id: "only", items: [a, { ...b, label: "Rate b, as it was" }] }],
  };
  const said = (of: Survey, month: string, good: number) =>
    Array.from({ length: 50 }, (_, i) => {
      const level = i < good ? "good" : "poor";
      return submissionOf(of, { day: `2025-${month}-05`, entries: { a: level, b: level } });
    });
  const surveys = [survey, older as Survey];
  const given = [...said(older as Survey, "01", 30), ...said(older as Survey, "02", 40), ...said(survey, "03", 45)];
  const report = reportOf(surveys, tallyOf(surveys, given, { by: ["wave"], waves }), { asOf: "2025-04-01" });
  const chart = published(report, "en").blocks.find((block): block is Chart => block.kind === "chart")!;
  expect(chart.points.map((point) => Boolean(point.break))).toEqual([false, false, true]);
  expect(report.changes.map(({ item = "all", to, ...change }) => [item, to, Boolean(change.break)])).toEqual([
    ["all", "2025-02", false],
    ["a", "2025-02", false],
    ["b", "2025-02", false],
    ["all", "2025-03", true],
    ["a", "2025-03", false],
    ["b", "2025-03", true],
  ]);
  expect(printed(published(report, "en")).find((line) => line.startsWith("Since the wave before"))).toContain(
    "may not be",
  );
});
