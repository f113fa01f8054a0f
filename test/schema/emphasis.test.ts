import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { formatFault } from "../../src/schema/explain.ts";
import { faultsOf, number, rating, surveyOf } from "../support/bare-survey.ts";

const label = { vi: "Trang thiết bị hiện đại", en: "The equipment is modern" };
const bilingual = (emphasis: unknown): Record<string, unknown> => ({
  ...surveyOf([number("a", { label, emphasis })], { languages: ["vi", "en"], title: label }),
  scales: undefined,
});
const AT = "$.sections[0].items[0].emphasis";

describe("what is emphasised stands in the label", () => {
  test("in each language", () => {
    expect(faultsOf(bilingual({ vi: "hiện đại", en: "modern" }))).toEqual([]);
    expect(faultsOf(bilingual({ vi: "hiện đại", en: "Modern" }))).toEqual([`${AT}.en not-in-label (warning)`]);
    expect(faultsOf(bilingual({ vi: "modern", en: "hiện đại" }))).toEqual([
      `${AT}.vi not-in-label (warning)`,
      `${AT}.en not-in-label (warning)`,
    ]);
  });

  test("where both are one string", () => {
    expect(faultsOf(surveyOf([rating("a", { label: "Wide and high", emphasis: "high" })]))).toEqual([]);
    expect(faultsOf(surveyOf([rating("a", { label: "Wide and high", emphasis: "low" })]))).toEqual([
      `${AT} not-in-label (warning)`,
    ]);
  });

  test("and is translated as every text is", () => {
    expect(faultsOf(bilingual({ vi: "hiện đại" }))).toEqual([`${AT} missing-translation (warning)`]);
    expect(faultsOf(bilingual("hiện đại"))).toEqual([`${AT} untranslated (warning)`]);
  });

  test("nothing of it is said where it is no text, or the label is none", () => {
    expect(faultsOf(surveyOf([rating("a", { emphasis: 1 })])).filter((fault) => fault.includes("label"))).toEqual([]);
    expect(faultsOf(surveyOf([rating("a", { label: 1, emphasis: "x" })])).join()).not.toContain("not-in-label");
  });
});

test("where it stands and how to mend it is said in both languages", () => {
  const [fault] = checkSurvey(bilingual({ vi: "hiện đại", en: "new" })).faults;
  expect(formatFault(fault!, "en")).toBe(
    `${AT}.en: "new" does not stand in the label "The equipment is modern". — Copy the words from the label, letter by letter, or remove “emphasis”.`,
  );
  expect(formatFault(fault!, "vi")).toBe(
    `${AT}.en: "new" không có trong câu hỏi "The equipment is modern". — Hãy chép đúng từng chữ từ “label”, hoặc bỏ “emphasis”.`,
  );
});
