import { describe, expect, test } from "vitest";
import { paperWords } from "../../src/locales/paper-words.ts";
import { type PaperFormOptions, paperForm } from "../../src/print/index.ts";
import { type Survey, bookletCount } from "../../src/schema/index.ts";
import { rotatedSurvey } from "../support/rotated-survey.ts";
import { wordedSurvey } from "../support/worded-survey.ts";
import { readForm } from "./support/read-form.ts";

const printed = (survey: Survey, options: PaperFormOptions = {}): string[] =>
  paperForm(survey, paperWords.en, options)
    .split("<article")
    .slice(1)
    .map((form) => readForm(form).text.replaceAll(/\s+/g, " "));
const codeOn = (form: string): string | undefined => /Wording: (\w+)/.exec(form)?.[1];
const numbers = Array.from({ length: 24 }, (_, i) => String(i + 1));

describe("a paper form of a survey with wordings under test", () => {
  test("is printed once for each combination, with its letters and its words", () => {
    const forms = printed(wordedSurvey);
    expect(new Set(forms.map(codeOn)).size).toBe(12);
    expect(forms).toHaveLength(12);
    for (const form of forms) {
      const [again, staff, why] = codeOn(form)!;
      expect(form.includes("How often did you have to come back?")).toBe(again !== "B");
      expect(form.includes("3 times or more")).toBe(again === "B");
      expect(form.includes("Handing in does not count.")).toBe(again === "C");
      expect(form.includes("Good in every respect")).toBe(staff === "B");
      expect(form.includes("Was a document missing?")).toBe(why === "B");
    }
  });

  test("comes in the shares of the survey where forms are numbered", () => {
    const letters = printed(wordedSurvey, { numbers }).map((form) => codeOn(form)![0]);
    expect(["A", "B", "C"].map((letter) => letters.filter((each) => each === letter).length)).toEqual([12, 8, 4]);
  });

  test("takes turns with the wordings that are asked for", () => {
    const forms = printed(wordedSurvey, { variants: ["BAA", "CBA"], numbers: ["1", "2", "3"] });
    expect(forms.map(codeOn)).toEqual(["BAA", "CBA", "BAA"]);
    expect(printed(wordedSurvey, { variants: ["BAA"] }).map(codeOn)).toEqual(["BAA"]);
  });

  test("has each booklet in each wording of what that asks, and no letter for other questions", () => {
    const both = structuredClone(rotatedSurvey);
    Object.assign(both.sections[0]!.items[0]!, { variants: [{ id: "own" }, { id: "new", label: "In new words" }] });
    const forms = printed(both);
    const seen = forms.map((form) => `${/Booklet number: (\d+)/.exec(form)![1]} ${codeOn(form)}`);
    expect(new Set(seen).size).toBe(forms.length);
    const withIt = new Set(forms.filter((form) => codeOn(form)).map((form) => /Booklet number: (\d+)/.exec(form)![1]));
    expect(forms).toHaveLength(bookletCount(both) + withIt.size);
    for (const form of forms) expect(form.includes("In new words")).toBe(codeOn(form) === "B");
    const rounds = printed(both, { numbers: Array.from({ length: 2 * bookletCount(both) }, (_, i) => String(i)) });
    const pairs = new Set(rounds.map((form) => `${/Booklet number: (\d+)/.exec(form)![1]} ${codeOn(form)}`));
    expect(pairs).toEqual(new Set(seen));
  });
});
