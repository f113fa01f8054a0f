import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm } from "../../src/print/index.ts";
import { type Survey, checkSurvey, isQuestion } from "../../src/schema/index.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { everyText } from "../support/every-text.ts";
import { injections } from "../support/injections.ts";
import { readForm, tagsOf, tagsUnderstood, textOf } from "./support/read-form.ts";
import { runs } from "../support/long.ts";

const everywhere = (words: string): string => {
  const survey = everyText(() => words) as Survey;
  const online = { address: words, modules: [[true]] };
  return paperForm(survey, paperWords.vi, { unit: words, numbers: [words], online, handIn: words });
};

const harmless = tagsOf(everywhere("harmless"));

describe("words are never markup", () => {
  test.each(injections)("%s", (words) => {
    const page = everywhere(words);
    expect(tagsOf(page)).toEqual(harmless);
    expect(tagsUnderstood(page)).toEqual(harmless);
    const style = /<style>(.*?)<\/style>/s.exec(page)![1]!;
    for (const sign of ["<", "//", "url("]) expect(style).not.toContain(sign);
  });

  test("and all of them are there, but for what a page needs alone", () => {
    const survey = everyText((n) => `<${n}>`) as Survey;
    const { text } = readForm(paperForm(survey, paperWords.vi));
    const texts = [...JSON.stringify(survey).matchAll(/<\d+>/g)].map(([words]) => words);
    const { label, values } = survey.context!["ward"]!;
    expect(texts.filter((words) => !text.includes(words))).toEqual([label, ...values!, survey.checks![0]!.message]);
  });
});

test(
  "any survey can be printed: every question once, nothing unsaid, nothing out of its place",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(arbitrarySurvey(), fc.constantFrom("vi" as const, "en" as const), (survey, language) => {
        expect(checkSurvey(survey).survey).toBe(survey);
        const page = paperForm(survey, paperWords[language], { language });
        const tags = tagsOf(page);
        expect(tagsUnderstood(page)).toEqual(tags);
        expect(tags).not.toContain("<script");
        const form = readForm(page);
        const questions = survey.sections.flatMap(({ items }) => items).filter(isQuestion);
        const printed = form.sections.flatMap(({ items }) => items).filter(({ number }) => number);
        expect(printed.map(({ number }) => number)).toEqual(questions.map((_, i) => `${i + 1}.`));
        for (const [i, { id }] of questions.entries()) expect(textOf(printed[i]!.element)).toContain(id);
        expect(page).not.toMatch(/undefined|NaN|\[object|\{(question|options|values|condition|one|other|n|from|to)\}/);
      }),
      { numRuns: runs(60, 200) },
    );
  },
);
