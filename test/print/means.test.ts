import { expect, test } from "vitest";
import { formWords } from "../../src/locales/form-words.ts";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm, plainForm } from "../../src/print/index.ts";
import { littleSurvey, rating, yesNo } from "../support/little-survey.ts";

const means = "That is: <once> & no more.";
const options = [
  { code: "1", label: "1", means },
  { code: "2", label: "2" },
];
const printed = "That is: &lt;once&gt; &amp; no more.";

/** The words of each option, with what stands under them. */
const labels = (page: string): string[] =>
  [...page.matchAll(/<(?:span class="words"|label)[\s\S]*?(?:<\/span\s*>\s*<\/li>|<\/label\s*>)/g)].map(([html]) =>
    html
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );

const onPaper = (survey: Parameters<typeof paperForm>[0]): string => paperForm(survey, paperWords.en);
const inForm = (survey: Parameters<typeof paperForm>[0]): string =>
  plainForm(survey, formWords.en, { action: "/submissions" });

test.each([
  ["a choice", littleSurvey([yesNo("a", { options })])],
  ["several", littleSurvey([yesNo("a", { type: "choices", options })])],
  ["short levels, which else stand in a row", littleSurvey([rating("a")], { scales: { quality: { options } } })],
])("what an option means stands under it, of %s", (_, survey) => {
  for (const page of [onPaper(survey), inForm(survey)]) {
    expect(page.split(printed)).toHaveLength(2);
    expect(labels(page).filter((words) => words.includes(printed))).toEqual([`1 ${printed}`]);
  }
});

test("ratings on one scale whose levels mean something stand one by one", () => {
  const survey = littleSurvey([rating("a"), rating("b")], { scales: { quality: { options } } });
  expect(onPaper(survey).split(printed)).toHaveLength(3);
  expect(onPaper(survey)).not.toContain("<table");
});

test("the sentence about a number or a date needs what is written, and is left out", () => {
  const typed = ["number", "date"].map((type) => ({ type, id: type, label: type, means: "That is: {value}." }));
  for (const page of [onPaper(littleSurvey(typed)), inForm(littleSurvey(typed))]) expect(page).not.toContain("That is");
});
