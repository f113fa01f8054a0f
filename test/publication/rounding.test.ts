import { expect, test } from "vitest";
import { reportCsv } from "../../src/publication/index.ts";
import { type ReportOptions, reportOf, tallyOfCounts } from "../../src/report/index.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { printed, published } from "./support/printed.ts";

/* 23 of 2,000 are 1.15%. The binary number nearest to that is below it, and so is a tenth of a percent that is cut from it. */

const survey = littleSurvey([rating("staff")], { measures: [{ type: "index", id: "index" }] });
const rows = [
  { by: { channel: "post" }, count: 2000 },
  { by: { channel: "post" }, item: "staff", option: "good", count: 23 },
  { by: { channel: "post" }, item: "staff", option: "poor", count: 1977 },
];
const make = (options: Partial<ReportOptions>) => {
  const { tally } = tallyOfCounts(survey, { rows }, { by: ["channel"] });
  return reportOf(survey, tally!, { asOf: "2025-04-01", ...options });
};

test("both ends of an interval are rounded as every figure is, in words and in numbers alike", () => {
  const report = make({ population: 2000, invited: { post: 2000 } });
  const { blocks } = published(report, "en");
  expect(printed(published(report, "en"))).toContain("Rate staff | 23/2,000 | 1.2% | 1.2% – 1.2% | 1.2% – 1.2%");
  const ranges = blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.flatMap(({ range }) => range ?? [])) : [],
  );
  expect(ranges.filter(({ value }) => value < 2).map(({ value }) => value)).not.toContain(1.1);
});

test("and in the table of all figures", () => {
  const lines = reportCsv(make({ population: 2000 }), "en").split("\r\n");
  expect(lines).toContain(",,index,,staff,,,23,2000,1.2,1.2,1.2,");
});
