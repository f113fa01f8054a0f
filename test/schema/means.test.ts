import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { formatFault } from "../../src/schema/explain.ts";
import { LEVELS, faultsOf, number, rating, surveyOf } from "../support/bare-survey.ts";

const AT = "$.sections[0].items[0]";
const options = [
  { code: "once", label: "Once", means: "That is: one more time." },
  { code: "never", label: "Never" },
];
const of = (type: string, rest: object): object => ({ id: "a", type, label: "a", ...rest });

describe("what an answer means may be said", () => {
  test.each([
    ["an option of a choice", surveyOf([of("choice", { options })])],
    ["an option of several", surveyOf([of("choices", { options })])],
    [
      "a level of a scale",
      surveyOf([rating("a")], { scales: { levels: { options: LEVELS.map((each) => ({ ...each, means: "x" })) } } }),
    ],
    ["a number", surveyOf([number("a", { means: "That is: {value} more times." })])],
    ["a date", surveyOf([of("date", { means: "That is: on {value}." })])],
  ])("by %s", (_, survey) => expect(faultsOf(survey)).toEqual([]));

  test("and not by what has no place for it", () => {
    expect(faultsOf(surveyOf([of("text", { means: "That is: {value}." })]))).toEqual([`${AT}.means unknown-key`]);
    expect(faultsOf(surveyOf([of("rank", { options })]))).toEqual([`${AT}.options[0].means no-means-here`]);
    expect(faultsOf(surveyOf([of("lookup", { options })]))).toEqual([`${AT}.options[0].means no-means-here`]);
  });

  test("and is translated as every text is", () => {
    const survey = surveyOf([number("a", { label: { en: "a", vi: "a" }, means: { en: "That is: {value}." } })], {
      languages: ["en", "vi"],
      title: { en: "a", vi: "a" },
      scales: undefined,
    });
    delete survey["scales"];
    expect(faultsOf(survey)).toEqual([`${AT}.means missing-translation (warning)`]);
  });
});

describe("its place for the value", () => {
  test("is needed in each language of a number or a date", () => {
    const means = { en: "That is: {value}.", vi: "Tức là: 3." };
    const survey = surveyOf([number("a", { label: { en: "a", vi: "a" }, means })], {
      languages: ["en", "vi"],
      title: means,
    });
    expect(faultsOf(survey)).toContain(`${AT}.means.vi means-without-value`);
    expect(faultsOf(surveyOf([of("date", { means: "That day." })]))).toEqual([`${AT}.means means-without-value`]);
  });

  test("has no other name, and options have none", () => {
    expect(faultsOf(surveyOf([number("a", { means: "{value} of {count}" })]))).toEqual([
      `${AT}.means means-unknown-place`,
    ]);
    expect(faultsOf(surveyOf([of("choice", { options: [{ ...options[0], means: "{value} times" }] })]))).toEqual([
      `${AT}.options[0].means means-unknown-place`,
    ]);
  });

  test("stops nothing where it is no text", () => {
    expect(faultsOf(surveyOf([number("a", { means: 1 })]))).toEqual([`${AT}.means wrong-type`]);
    expect(faultsOf(surveyOf([of("choice", { options: [{ ...options[0], means: [] }, null] })])).join()).not.toContain(
      "means-",
    );
  });
});

test("where it stands and how to mend it is said in both languages", () => {
  const say = (item: object, language: string): string =>
    formatFault(checkSurvey(surveyOf([item])).faults[0]!, language);
  const bare = number("a", { means: "That is: 3." });
  expect(say(bare, "en")).toBe(
    `${AT}.means: This sentence says the answer back, and has no place for the value that was given. — Put “{value}” where the number or the date belongs, such as “That is {value} times.”.`,
  );
  expect(say(bare, "vi")).toBe(
    `${AT}.means: Câu này nói lại câu trả lời mà không có chỗ cho giá trị vừa ghi. — Hãy đặt “{value}” vào chỗ của số hoặc ngày, ví dụ “Tức là: {value} lần.”.`,
  );
  expect(say(number("a", { means: "{value} {n}" }), "en")).toContain(`Nothing is put in place of "{n}"`);
  expect(say(of("rank", { options }), "vi")).toContain("nên không ai thấy “means” của phương án “once”");
});
