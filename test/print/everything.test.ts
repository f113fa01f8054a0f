import { describe, expect, test } from "vitest";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm } from "../../src/print/index.ts";
import { type Item, type Survey, isQuestion, optionsOf, textIn } from "../../src/schema/index.ts";
import { everyKind } from "../e2e/support/survey-files.ts";
import { presets } from "../support/presets.ts";
import { readForm } from "./support/read-form.ts";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII"];

const cases = [...presets, everyKind].flatMap((survey) =>
  (["vi", "en"] as const).map((language) => [survey.id, language, survey] as const),
);

describe.each(cases)("%s in %s", (_, language, survey: Survey) => {
  const form = readForm(paperForm(survey, paperWords[language], { language }));
  const isPrinted = ({ source = "citizen" }: Item): boolean => source === "citizen";
  const sections = survey.sections.filter(({ items }) => items.some(isPrinted));
  const items = sections.flatMap((section) => section.items.filter(isPrinted));

  test("has each section once, in order, with its number", () => {
    const part = { vi: "Phần", en: "Part" }[language];
    const titles = sections.map(({ title }, i) => {
      const words = title && textIn(title, language);
      if (sections.length === 1) return words;
      return words === undefined ? `${part} ${ROMAN[i]}` : `${ROMAN[i]}. ${words}`;
    });
    expect(form.sections.map(({ title }) => title)).toEqual(titles);
  });

  test("has each item once, in order, numbered throughout", () => {
    const printed = form.sections.flatMap((section) => section.items);
    expect(printed.map(({ label }) => label)).toEqual(items.map(({ label }) => textIn(label, language)));
    const numbers = printed.filter((_, i) => isQuestion(items[i]!)).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, i) => `${i + 1}.`));
  });

  test("has each option once, in order, and what gives no answer at the end", () => {
    const printed = form.sections.flatMap((section) => section.items.map(({ options }) => options));
    const wanted = items.map((item) => {
      const options = optionsOf(survey, item);
      const listed = [...options.filter(({ missing }) => !missing), ...options.filter(({ missing }) => missing)];
      const offered = ("offer" in item && item.offer) || [];
      return [
        ...listed.map(({ label }) => textIn(label, language)),
        ...offered.map((reason) => paperWords[language][reason]),
      ];
    });
    expect(printed).toEqual(wanted);
  });

  test("has nothing that systems and inspections fill in", () => {
    const others = survey.sections.flatMap((section) => section.items).filter((item) => !isPrinted(item));
    for (const { id, label } of others) {
      expect(form.text).not.toContain(textIn(label, language));
      expect(form.text).not.toContain(` ${id} `);
    }
  });
});
