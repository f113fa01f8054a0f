import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { matchLanguage, textIn, wordsIn } from "../../src/schema/language.ts";
import { faultsOf, rating, surveyOf } from "../support/bare-survey.ts";

const both = { vi: "Một", en: "One" };
const bilingual = (items: readonly object[], rest: object = {}): Record<string, unknown> =>
  surveyOf(items, {
    languages: ["vi", "en"],
    title: both,
    scales: { levels: { options: [{ code: "a", label: both }] } },
    ...rest,
  });

describe("every text stands in every declared language", () => {
  test("wherever it is", () => {
    const vi = { vi: "Một" };
    const consent = { text: vi, purpose: vi, controller: both, retention: both };
    const scales = { levels: { options: [{ code: "a", label: vi }], ends: { first: vi, last: both } } };
    const context = { label: { label: vi } };
    const checks = [{ id: "c", when: { item: "a", is: "a" }, message: vi }];
    const sections = [{ id: "s", title: vi, stem: vi, items: [rating("a", { label: vi, help: vi })] }];
    const survey = bilingual([], { intro: vi, thanks: both, sections, scales, checks, context, consent });
    const missing = faultsOf(survey).map((fault) => fault.replace(" missing-translation (warning)", ""));
    expect(new Set(missing)).toEqual(
      new Set([
        "$.intro",
        "$.scales.levels.options[0].label",
        "$.scales.levels.ends.first",
        "$.sections[0].title",
        "$.sections[0].stem",
        "$.sections[0].items[0].label",
        "$.sections[0].items[0].help",
        "$.checks[0].message",
        "$.context.label.label",
        "$.consent.text",
        "$.consent.purpose",
      ]),
    );
  });

  test("and what its first language lacks is an error, for nothing could be shown in its place", () => {
    expect(faultsOf(bilingual([rating("a", { label: { en: "One" } })]))).toEqual([
      "$.sections[0].items[0].label missing-translation",
    ]);
  });

  test("and one string for several languages is one translation too few", () => {
    expect(faultsOf(bilingual([rating("a", { label: "Câu hỏi" })]))).toEqual([
      "$.sections[0].items[0].label untranslated (warning)",
    ]);
  });

  test("unless it has no letters, or there is one language", () => {
    expect(faultsOf(bilingual([rating("a", { label: "18–24" })]))).toEqual([]);
    expect(faultsOf(surveyOf([rating("a", { label: "Words" })]))).toEqual([]);
  });

  test("and in a language that nobody declared it is a warning", () => {
    const { survey, faults } = checkSurvey(bilingual([rating("a", { label: { ...both, fr: "Un" } })]));
    expect(survey).toBeDefined();
    expect(faults).toMatchObject([
      { level: "warning", path: "$.sections[0].items[0].label.fr", code: "undeclared-language" },
    ]);
  });

  test("and a scale or context field may be called like a text", () => {
    const scales = { label: { options: [{ code: "a", label: both }] } };
    const item = { id: "a", type: "rating", scale: "label", label: both };
    expect(faultsOf(bilingual([item], { scales, context: { title2: {}, message: { label: both } } }))).toEqual([]);
  });
});

test("languages are tags, each declared once whatever its case", () => {
  expect(faultsOf(surveyOf([rating("a")], { languages: ["en", "vietnamese", "EN"] }))).toContain(
    "$.languages[1] bad-language",
  );
  expect(faultsOf(bilingual([rating("a", { label: both })], { languages: ["vi", "en", "vi"] }))).toEqual([
    "$.languages[2] duplicate-language",
  ]);
});

describe("of the languages that there are", () => {
  test.each([
    ["vi", ["en", "vi"], "vi"],
    ["vi-VN", ["en", "vi"], "vi"],
    ["VI-vn", ["en", "vi"], "vi"],
    ["tyz-Latn-VN", ["tyz-Latn", "vi"], "tyz-Latn"],
    ["zh-Hant-TW", ["zh", "zh-Hant"], "zh-Hant"],
    ["en", ["en-GB"], "en-GB"],
    ["", ["en"], undefined],
    ["fr", ["en", "vi"], undefined],
  ])("%j gets the best of %j", (wanted, available, expected) => {
    expect(matchLanguage(wanted, available)).toBe(expected);
  });

  test("a text has the one that is asked for, else its first", () => {
    expect(textIn("5", "vi")).toBe("5");
    expect(textIn(both, "en")).toBe("One");
    expect(textIn(both, "fr")).toBe("Một");
  });
});

describe("a text that a language lacks", () => {
  test("is the survey's first that it has, and says which", () => {
    expect(wordsIn(both, "en", ["vi", "en"])).toEqual({ words: "One", language: "en" });
    expect(wordsIn({ en: "One", vi: "Một" }, "tyz", ["vi", "en", "tyz"])).toEqual({ words: "Một", language: "vi" });
    expect(wordsIn("Một", "en", ["vi", "en"])).toEqual({ words: "Một", language: "vi" });
    expect(wordsIn("18–24", "en", ["vi", "en"])).toEqual({ words: "18–24", language: "en" });
  });
});
