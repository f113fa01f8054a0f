import { expect, test } from "vitest";
import { reportCsv } from "../../src/publication/index.ts";
import { type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { submissionOf } from "../report/support/forms.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { printed, published, under } from "./support/printed.ts";

const levels = ["Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng"];
const survey: Survey = littleSurvey([
  {
    type: "choice",
    id: "staff",
    label: "Công chức",
    options: levels.map((label, i) => ({ code: String(5 - i), label, ...(i < 2 && { satisfied: true }) })),
  },
]);

/** At the level strict, with so many people at each level. */
const strict = (...counts: number[]): Report => {
  const forms = counts.flatMap((count, i) =>
    Array.from({ length: count }, () => submissionOf(survey, { entries: { staff: String(5 - i) } })),
  );
  return reportOf(survey, tallyOf(survey, forms), { asOf: "2025-04-01", disclosure: "strict" });
};
const rowsOf = (report: Report): string[] =>
  under("### Công chức", printed(published(report, "vi", { sentences: false }))).filter((line) => /\d% /.test(line));

test("levels that are too small alone are published together, in one line with its count and its share", () => {
  expect(rowsOf(strict(20, 15, 6, 3, 1))).toEqual([
    "Rất hài lòng | 20/45 | 44% | 30,9% – 58,8%",
    "Hài lòng | 15/45 | 33% | 21,4% – 47,9%",
    "Bình thường, Không hài lòng hoặc Rất không hài lòng | 10/45 | 22% | 12,5% – 36,3%",
    "Để trống | 0/45 | 0% | 0,0% – 7,9%",
  ]);
});

test("then satisfied and not satisfied, and so the share of the satisfied is always there", () => {
  const report = strict(3, 20, 4, 6, 0);
  expect(
    rowsOf(report)
      .slice(0, 2)
      .map((row) => row.split(" | ").slice(0, 2)),
  ).toEqual([
    ["Rất hài lòng hoặc Hài lòng", "23/33"],
    ["Bình thường hoặc Không hài lòng", "10/33"],
  ]);
});

test("of levels next to each other, not of those far apart", () => {
  expect(rowsOf(strict(30, 30, 9, 3, 8))[3]).toMatch(/^Không hài lòng hoặc Rất không hài lòng \| 11\/80/);
});

test("sentences, tables for calculating and the data say the same", () => {
  const report = strict(20, 15, 6, 3, 1);
  const text = printed(published(report, "vi", { sentences: true })).join("\n");
  expect(text).toContain("Bình thường, Không hài lòng hoặc Rất không hài lòng: 10/45 phiếu, chiếm tỷ lệ 22%.");
  expect(text).not.toContain("ẩn;");
  expect(reportCsv(report, "vi")).toContain("3+2+1,Bình thường + Không hài lòng + Rất không hài lòng,10,45,22");
  expect(report.total.items[0]!.merged).toMatchObject([{ codes: ["3", "2", "1"], x: 10, n: 45, percent: 22 }]);
});
