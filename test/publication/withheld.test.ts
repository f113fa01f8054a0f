import { expect, test } from "vitest";
import { type ReportOptions, type Unit, reportOf, tallyOf, withheldIn } from "../../src/report/index.ts";
import type { Item } from "../../src/schema/index.ts";
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
  const lines = printed(published(report, "vi"));
  const line = lines.find((each) => each.startsWith("Phần không công bố: "));
  return { line, lines, withheld: withheldIn(report) };
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

test("forms of no known group that are withheld beside a small group are not said to be few", () => {
  const unknown = Array.from({ length: 18 }, () => submissionOf(survey, { unit: "?", entries: { staff: "4" } }));
  const few = [...forms.filter(({ context }) => context["unit"] === "c"), ...unknown];
  const report = reportOf(survey, tallyOf(survey, few, { by: ["unit"] }), { asOf: "2025-04-01", units: [{ id: "c" }] });
  expect(report.breakdowns[0]!.groups.map(({ figures }) => figures.hidden)).toEqual([true, true]);
  expect(printed(published(report, "vi")).join()).not.toContain("dưới 10 phiếu, chỉ tính vào kết quả chung");
});

test("before the last edition, that the rest comes later", () => {
  expect(make({ disclosure: "strict", followed: true }).line).toContain("khi cuộc khảo sát đã kết thúc");
});

test("where nothing is withheld, nothing is said to be", () => {
  const { line, withheld } = make({ disclosure: "none" });
  expect(withheld).toMatchObject({ groups: 0, counts: 0 });
  expect(line).toContain("Báo cáo này không ẩn số liệu nào.");
});

test("nobody is told how many units were rated where a unit whose forms are withheld may have none", () => {
  const units: Unit[] = [
    { id: "a" },
    { id: "b" },
    { id: "district" },
    { id: "c", parent: "district" },
    { id: "none", parent: "district" },
  ];
  const rated = (options: Partial<ReportOptions>): string | undefined =>
    make({ units, ...options }).lines.find((each) => each.startsWith("Số đơn vị được đánh giá: "));
  expect(rated({ disclosure: "none" })).toBe("Số đơn vị được đánh giá: 03 đơn vị");
  expect(rated({ disclosure: "public" })).toBe("Số đơn vị được đánh giá: 03 đơn vị");
  expect(rated({ disclosure: "strict" })).toBe("Số đơn vị được đánh giá: ẩn");
});

test("units that are shown with 0 forms leave no doubt how many were rated", () => {
  const units = ["a", "b", "c", "none"].map((id) => ({ id }));
  expect(make({ units, disclosure: "strict" }).lines).toContain("Số đơn vị được đánh giá: 03 đơn vị");
});

test("the range with unreturned forms of a withheld share is withheld, too", () => {
  const [staff] = survey.sections[0]!.items as [Item];
  const both = littleSurvey([staff, { ...staff, id: "wait", label: "Thời gian" }], {
    // Only what counts in an index is withheld with it.
    measures: [{ type: "index", id: "index", weights: { items: { wait: 1 } } }],
  });
  const sent = Array.from({ length: 22 }, (_, i) =>
    submissionOf(both, { channel: "post", entries: { staff: i < 20 ? "4" : "1", wait: i % 2 ? "4" : "1" } }),
  );
  const report = reportOf(both, tallyOf(both, sent, { by: ["channel"] }), {
    asOf: "2025-04-01",
    disclosure: "strict",
    invited: { post: 100 },
  });
  const lines = printed(published(report, "vi"));
  expect(lines).toContain("Công chức | ẩn | ẩn | ẩn | ẩn");
  expect(lines.find((line) => line.startsWith("Thời gian | 11/22 "))).toMatch(/ \| 11,0% – 89,0%$/);
});
