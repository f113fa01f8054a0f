import { describe, expect, test } from "vitest";
import { paperWords } from "../../src/locales/paper-words.ts";
import { type PaperFormOptions, paperForm } from "../../src/print/index.ts";
import { type Survey, digestOf } from "../../src/schema/index.ts";
import { littleSurvey, text } from "../support/little-survey.ts";
import { readForm, textOf, withClass } from "./support/read-form.ts";

const context = { unit: { label: "Unit", param: "unit" } };

const wordsOf = (
  more: Record<string, unknown>,
  options: PaperFormOptions = {},
  items: unknown[] = [text("a")],
): string => readForm(paperForm(littleSurvey(items, more), paperWords.en, options)).text;

describe("around the questions", () => {
  test("who asks, who is rated, which form, when, and how", () => {
    const period = { opens: "2023-07-27", closes: "2023-10-27T17:00" };
    const words = wordsOf({ organisation: "Department", intro: "Hello.", thanks: "Bye.", period, context });
    expect(words).toMatch(
      /^Department Unit being rated: Form number: Survey form \(1 question, less than a minute\) How was it\? Survey period: from July 27, 2023 to October 27, 2023, 17:00 Hello\. Please put an X/,
    );
    expect(words).toContain("1. Write a a Bye.");
    const survey = littleSurvey([text("a")]);
    expect(readForm(paperForm(survey, paperWords.en)).text).toContain(
      `Thank you for taking the time to answer. Form little, version 1, content code ${digestOf(survey)}`,
    );
  });

  test.each([
    [{ opens: "2023-07-27" }, "Survey period: from July 27, 2023"],
    [{ closes: "2023-10-27" }, "Survey period: until October 27, 2023"],
  ])("a period with one end: %j", (period, said) => expect(wordsOf({ period })).toContain(said));

  test("what is given is printed; a unit has no line in a survey that knows none", () => {
    expect(wordsOf({}, { unit: "Thuận Lộc", numbers: ["A-7"], handIn: "counter 3" })).toMatch(
      /^Unit being rated: Thuận Lộc Form number: A-7 .*Where to hand this form in: counter 3/,
    );
    expect(wordsOf({})).not.toContain("Unit");
  });

  test("a form for each number, each with its own margins", () => {
    const page = paperForm(littleSurvey([text("a")], { context }), paperWords.en, { numbers: ["001", "002", "003"] });
    const { root } = readForm(page);
    expect(
      withClass(root, "number")
        .filter(({ tagName }) => tagName === "p")
        .map(textOf),
    ).toEqual(["Form number: 001", "Form number: 002", "Form number: 003"]);
    expect(page.match(/@page form-\d\{[^"]*"[^"]*"/g)).toHaveLength(3);
    expect(page).toMatch(/@page form-2\{[^"]*"little · 1 · [0-9a-f]{14} · 003"/);
  });

  test("a consent on which no question hangs stands before them all, with two boxes", () => {
    const consent = { text: "Agree?", purpose: "To learn", controller: "We", retention: "A year" };
    expect(wordsOf({ consent })).toMatch(
      /Agree\? Purpose: To learn\s*Responsible body: We\s*Kept for: A year 1 I agree 2 I do not agree 1\. Write a/,
    );
  });

  test("a text that is missing in a language is in the first, marked as that", () => {
    const survey = littleSurvey([text("a", { label: { vi: "Góp ý" } })], {
      languages: ["vi", "en"],
      title: { vi: "Phiếu", en: "Form" },
    });
    expect(paperForm(survey as Survey, paperWords.en, { language: "en" })).toContain('<span lang="vi">Góp ý</span>');
  });
});

describe("room to answer", () => {
  const option = (code: string, label: string, more: object = {}) => ({ code, label, ...more });
  const many = Array.from({ length: 13 }, (_, i) => option(`c${i}`, `Entry ${i}`));

  test.each<[string, object, string]>([
    [
      "a number with its bounds and unit",
      { type: "number", min: 0, max: 600, suffix: "minutes" },
      "From 0 to 600 minutes",
    ],
    ["a number from", { type: "number", min: 1.5 }, "1.5 or more"],
    ["a number to", { type: "number", max: 10000 }, "10,000 or less"],
    ["a date", { type: "date", min: "2023-01-01", max: "today" }, "January 01, 2023 or later Day Month Year"],
    ["a list that is too long to be printed", { type: "lookup", options: many }, "Code (for the office):"],
    ["a list that stands elsewhere", { type: "lookup", url: "/list.json" }, "Code (for the office):"],
    [
      "several, one of which excludes the others, one with a text",
      {
        type: "choices",
        min: 1,
        max: 2,
        options: [option("a", "A b", { other: true }), option("n", "None", { exclusive: true })],
      },
      "Tick 1 to 2 boxes. 1 A b Please specify: 2 None (tick no other box with this one)",
    ],
    ["at least", { type: "choices", min: 1, options: [option("a", "Ab")] }, "Tick at least 1 box."],
    ["at most", { type: "choices", max: 2, options: [option("a", "Ab")] }, "You may tick up to 2 boxes."],
    ["exactly", { type: "choices", min: 2, max: 2, options: [option("a", "Ab"), option("b", "Bc")] }, "Tick 2 boxes."],
    ["any", { type: "choices", options: [option("a", "Ab")] }, "You may tick several boxes."],
    [
      "a ranking",
      { type: "rank", options: [option("a", "Ab"), option("b", "Bc")] },
      "Write 1 in the box of what matters most, and go on up to 2.",
    ],
    [
      "a ranking of one",
      { type: "rank", max: 1, options: [option("a", "Ab"), option("b", "Bc")] },
      "Write 1 in the box of what matters most. 1 Ab 2 Bc",
    ],
    ["help", { type: "text", help: "A few words." }, "A few words."],
  ])("%s", (_, item, said) => {
    expect(wordsOf({}, {}, [{ id: "q", label: "Question", ...item }])).toContain(`1. Question q ${said}`);
  });

  test.each([
    ["short", 1],
    ["long", 4],
  ])("a %s text has lines: %i", (display, lines) => {
    const { root } = readForm(paperForm(littleSurvey([text("a", { display })]), paperWords.en, { numbers: ["1"] }));
    expect(withClass(root, "line")).toHaveLength(lines);
  });
});
