import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { explain } from "../../src/schema/explain.ts";
import { LEVELS, faultsOf, rating, surveyOf, text } from "../support/bare-survey.ts";

const choice = (rest: object): object => ({ id: "a", type: "choice", label: "A", ...rest });
const withOptions = (options: readonly object[], rest: object = {}): Record<string, unknown> =>
  surveyOf([choice({ options })], rest);
const [yes, no] = [
  { code: "yes", label: "Yes" },
  { code: "no", label: "No" },
];

describe("no two options of one list", () => {
  test("have one code", () => {
    expect(faultsOf(withOptions([yes, { ...no, code: "yes" }]))).toEqual([
      "$.sections[0].items[0].options[1].code duplicate-code",
    ]);
  });

  test.each(["Yes", " yes ", "YES"])("have labels that look the same: %j", (label) => {
    expect(faultsOf(withOptions([yes, { code: "no", label }]))).toEqual([
      "$.sections[0].items[0].options[1].label duplicate-label",
    ]);
  });

  test.each([
    "Y\u200bes",
    "Yes\u2060",
    "\ufeffYes",
    "Y\u00ades",
    "Yes\u200e",
    "Yes\ufe0f",
    "\u2066Yes\u2069",
    "Ye\u034fs",
    "Yes\u{e0041}",
  ])("have labels that differ only by what nobody sees: %j", (label) => {
    expect(faultsOf(withOptions([yes, { code: "no", label }]))).toEqual([
      "$.sections[0].items[0].options[1].label duplicate-label",
    ]);
  });

  test("have labels that differ only in how accents are encoded", () => {
    const options = [
      { code: "a", label: "Hài lòng".normalize("NFC") },
      { code: "b", label: "hài  lòng".normalize("NFD") },
    ];
    expect(faultsOf(withOptions(options))).toEqual(["$.sections[0].items[0].options[1].label duplicate-label"]);
  });

  test("have the same label in any one language, and are reported once", () => {
    const label = { vi: "Có", en: "Yes" };
    const languages = { languages: ["vi", "en"], title: { vi: "Nhỏ", en: "Small" }, scales: {} };
    const item = { ...choice({}), label: { vi: "A", en: "A" } };
    const survey = (other: object): object =>
      surveyOf(
        [
          {
            ...item,
            options: [
              { code: "a", label },
              { code: "b", label: other },
            ],
          },
        ],
        languages,
      );
    expect(faultsOf(survey({ vi: "Không", en: "yes" }))).toEqual([
      "$.sections[0].items[0].options[1].label duplicate-label",
    ]);
    expect(faultsOf(survey(label))).toEqual(["$.sections[0].items[0].options[1].label duplicate-label"]);
    expect(faultsOf(survey({ vi: "Yes", en: "Có" }))).toEqual([]);
  });

  test("have the same label, one of them written once for all languages", () => {
    const options = [
      { code: "a", label: "5" },
      { code: "b", label: { en: "5" } },
    ];
    expect(faultsOf(withOptions(options))).toEqual(["$.sections[0].items[0].options[1].label duplicate-label"]);
  });

  test("stand for the same reason", () => {
    const options = [yes, { code: "x", label: "X", missing: "refused" }, { code: "y", label: "Y", missing: "refused" }];
    expect(faultsOf(withOptions(options))).toEqual(["$.sections[0].items[0].options[2].missing duplicate-missing"]);
    expect(faultsOf(surveyOf([text("a", { offer: ["refused", "refused"] })]))).toEqual([
      "$.sections[0].items[0].offer duplicate-missing",
    ]);
  });

  test("collide with those of another list", () => {
    expect(
      faultsOf(surveyOf([choice({ options: [yes, no] }), { ...choice({ options: [yes, no] }), id: "b" }])),
    ).toEqual([]);
  });
});

describe("options come from one place", () => {
  test("a scale that exists, with the nearest name suggested", () => {
    const { faults } = checkSurvey(surveyOf([{ ...rating("a"), scale: "level" }]));
    expect(faults).toMatchObject([{ path: "$.sections[0].items[0].scale", code: "unknown-scale" }]);
    expect(explain(faults[0]!, "en").mend).toBe("Did you mean “levels”? Scales are declared under “scales”.");
  });

  test("not from two, nor from none", () => {
    expect(faultsOf(surveyOf([choice({ options: [yes], scale: "levels" })]))).toEqual([
      "$.sections[0].items[0] two-sources",
    ]);
    expect(faultsOf(surveyOf([choice({})]))).toEqual(["$.sections[0].items[0] no-source"]);
    expect(faultsOf(surveyOf([{ id: "a", type: "lookup", label: "A" }]))).toEqual(["$.sections[0].items[0] no-source"]);
  });

  test.each(["/lists/a.json", "list.json?x=1", "https://example.org/a.json", "//example.org/a.json"])(
    "a lookup from %s",
    (url) => {
      expect(faultsOf(surveyOf([{ id: "a", type: "lookup", label: "A", url }]))).toEqual([]);
    },
  );

  test.each([
    "javascript:alert(1)",
    "JaVaScript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:,[]",
    "file:///a",
    "a b",
  ])("but no lookup from %j", (url) => {
    expect(faultsOf(surveyOf([{ id: "a", type: "lookup", label: "A", url }]))).toEqual([
      "$.sections[0].items[0].url bad-url",
    ]);
  });
});

test.each(["rating", "rank"])("an option with “other” has no place in a %s", (type) => {
  const options = [...LEVELS, { code: "else", label: "Else", other: true }];
  const survey = surveyOf([{ ...rating("a"), type }], { scales: { levels: { options } } });
  expect(faultsOf(survey)).toEqual(["$.sections[0].items[0].scale no-other-here"]);
});

describe("bounds", () => {
  test.each([
    { type: "number", min: 2, max: 1 },
    { type: "date", min: "2026-02-01", max: "2026-01-31" },
    { type: "choices", scale: "levels", min: 3, max: 2 },
  ])("are the right way round: $type", (item) => {
    expect(faultsOf(surveyOf([{ id: "a", label: "A", ...item }]))).toEqual([
      "$.sections[0].items[0].min min-above-max",
    ]);
  });

  test("of dates may be today, which nothing is compared with", () => {
    expect(faultsOf(surveyOf([{ id: "a", label: "A", type: "date", min: "today", max: "2020-01-01" }]))).toEqual([]);
  });

  test("of dates are days that exist", () => {
    const survey = surveyOf([{ id: "a", label: "A", type: "date", min: "2026-02-29", max: "tomorrow" }]);
    expect(faultsOf(survey)).toEqual(["$.sections[0].items[0].max bad-date", "$.sections[0].items[0].min no-such-day"]);
  });

  test("leave as many options as have to be chosen, those apart that stand alone", () => {
    const options = [
      yes,
      no,
      { code: "none", label: "None", exclusive: true },
      { code: "x", label: "X", missing: "refused" },
    ];
    const survey = (min: number): object => surveyOf([{ id: "a", type: "choices", label: "A", min, options }]);
    expect(faultsOf(survey(2))).toEqual([]);
    expect(faultsOf(survey(3))).toEqual(["$.sections[0].items[0].min too-few-options"]);
  });
});

describe("a rating scale that leans to the satisfied side", () => {
  const scaleOf = (satisfied: readonly boolean[]): object => ({
    scales: { levels: { options: satisfied.map((each, i) => ({ code: `c${i}`, label: `${i}`, satisfied: each })) } },
  });

  test.each([[[true, true, false]], [[true, true, true, false]], [[true, true, true, false, false]]])(
    "is a warning, and the survey is accepted all the same: %j",
    (levels) => {
      const { survey, faults } = checkSurvey(surveyOf([rating("a")], scaleOf(levels)));
      expect(faults).toMatchObject([{ level: "warning", path: "$.scales.levels", code: "unbalanced-scale" }]);
      expect(survey).toBeDefined();
    },
  );

  test.each([
    [[true, false]],
    [[true, false, false]],
    [[true, true, false, false]],
    [[true, true, false, false, false]],
    [[true, false, false, false, false]],
    [[true, true, false, false, false, false, false, false, false, false, false]],
  ])("is not seen in %j", (levels) => {
    expect(faultsOf(surveyOf([rating("a")], scaleOf(levels)))).toEqual([]);
  });

  test("is not looked for in scales that nothing is rated on", () => {
    const item = { id: "a", type: "choice", label: "A", scale: "levels" };
    expect(faultsOf(surveyOf([item], scaleOf([true, true])))).toEqual([]);
  });
});
