import { expect, test } from "vitest";
import { type ReportOptions, reportOf, tallyOf, withheldIn } from "../../src/report/index.ts";
import { submissionOf } from "../report/support/forms.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { printed, published } from "./support/printed.ts";

const levels = ["Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng"];
const survey = littleSurvey(
  [
    {
      type: "choice",
      id: "staff",
      label: "Công chức",
      options: levels.map((label, i) => ({ code: String(4 - i), label, ...(i < 2 && { satisfied: true }) })),
    },
  ],
  { context: { unit: { label: "Đơn vị" } } },
);
const forms = Object.entries({ a: [20, 12, 9, 3], b: [11, 9, 7, 6], c: [2, 0, 1, 0] }).flatMap(([unit, counts]) =>
  counts.flatMap((count, i) =>
    Array.from({ length: count }, () => submissionOf(survey, { unit, entries: { staff: String(4 - i) } })),
  ),
);
const make = (options: Partial<ReportOptions>) => {
  const report = reportOf(survey, tallyOf(survey, forms, { by: ["unit"] }), { asOf: "2025-04-01", ...options });
  const line = printed(published(report, "vi")).find((each) => each.startsWith("Phần không công bố: "));
  return { line, withheld: withheldIn(report) };
};

test("one place says how many groups are not shown, and why", () => {
  const { line, withheld } = make({});
  expect(withheld).toMatchObject({ groups: 2, beside: 1, counts: 0 });
  expect(line).toContain(
    "Báo cáo này không công bố riêng 2 nhóm, trong đó có 1 nhóm đủ số phiếu nhưng phải tính gộp để không ai tính ra các nhóm kia.",
  );
});

test("and how many counts, and how many of them are published together", () => {
  const { line, withheld } = make({ disclosure: "strict" });
  expect(withheld.counts).toBeGreaterThan(0);
  expect(line).toMatch(/Trong \d+ số đếm của các bảng có \d+ số không công bố riêng; \d+ số trong đó được công bố gộp/);
});

test("before the last edition, that the rest comes later", () => {
  expect(make({ disclosure: "strict", followed: true }).line).toContain("khi cuộc khảo sát đã kết thúc");
});

test("where nothing is withheld, nothing is said to be", () => {
  const { line, withheld } = make({ disclosure: "none" });
  expect(withheld).toMatchObject({ groups: 0, counts: 0 });
  expect(line).toContain("Báo cáo này không ẩn số liệu nào.");
});
