import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm } from "../../src/print/index.ts";
import { jumpsFrom } from "../../src/print/routing/jumps.ts";
import { printVoiceOf } from "../../src/print/voice.ts";
import { type Survey, askedItems, chosenCodes, isQuestion, optionsOf } from "../../src/schema/index.ts";
import { readPreset } from "../e2e/support/survey-files.ts";
import { drawEntries } from "../support/arbitrary-entries.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { surveyOf, text, yesNo } from "../support/little-survey.ts";
import { readForm, withClass, textOf } from "./support/read-form.ts";
import { runs } from "../support/long.ts";

const jumpsOn = (survey: Survey, language: "vi" | "en" = "en"): string[] => {
  const { root } = readForm(paperForm(survey, paperWords[language], { language }));
  return withClass(root, "option")
    .filter((option) => withClass(option, "jump").length)
    .map((option) => textOf(option));
};

const ifYes = { askIf: { item: "q", is: "yes" } };

describe("where an answer leads on to", () => {
  test("SIPAS: whoever gave no feedback leaves out its section", () => {
    const sipas = readPreset("sipas-2018");
    expect(jumpsOn(sipas, "vi")).toEqual(["2 Chưa từng → chuyển đến phần VII (câu 24)"]);
    const [, , , , , feedback] = readForm(paperForm(sipas, paperWords.vi)).sections;
    expect(feedback!.only).toBe("Chỉ trả lời phần này nếu câu 19 chọn “Đã từng”.");
  });

  test("to the question after those that are left out", () => {
    const items = [yesNo("q"), text("a", ifYes), text("b", ifYes), text("c")];
    expect(jumpsOn(surveyOf([{ id: "s", items }]))).toEqual(["2 No → go to question 4"]);
  });

  test("to the end, when nothing else is asked", () => {
    expect(jumpsOn(surveyOf([{ id: "s", items: [yesNo("q"), text("a", ifYes)] }]))).toEqual([
      "2 No → go to the end of the form",
    ]);
  });

  test("nowhere, when the next question is for all, or may be", () => {
    const items = [yesNo("p"), yesNo("q"), text("a"), text("b", ifYes)];
    expect(jumpsOn(surveyOf([{ id: "s", items }]))).toEqual([]);
    const either = { askIf: { any: [ifYes.askIf, { item: "p", is: "yes" }] } };
    expect(jumpsOn(surveyOf([{ id: "s", items: [yesNo("p"), yesNo("q"), text("a", either)] }]))).toEqual([]);
  });

  test("past what depends on what is left out", () => {
    const items = [yesNo("q"), yesNo("a", ifYes), text("b", { askIf: { item: "a", is: "yes" } }), text("c")];
    expect(jumpsOn(surveyOf([{ id: "s", items }]))).toEqual(["2 No → go to question 4", "2 No → go to question 4"]);
  });
});

test("nobody who follows it leaves out what they are asked", { timeout: 60_000 }, () => {
  let followed = 0;
  fc.assert(
    fc.property(arbitrarySurvey({ remoteLists: false }), fc.gen(), (survey, draw) => {
      const voice = printVoiceOf(survey, paperWords.en, undefined);
      const entries = drawEntries(survey, draw, new Date("2026-11-28"));
      const asked = askedItems(survey, entries, true).filter(isQuestion);
      for (const item of asked) {
        const options = optionsOf(survey, item);
        const [code] = options.length ? chosenCodes(entries.get(item.id), options) : [];
        const jump = code === undefined ? undefined : jumpsFrom(item, voice).get(code);
        if (!jump) continue;
        followed++;
        const [from, to] = [voice.numberOf(item.id), jump === "end" ? Infinity : jump.question];
        const between = asked.filter(({ id }) => voice.numberOf(id) > from && voice.numberOf(id) < to);
        expect(between.map(({ id }) => id)).toEqual([]);
      }
    }),
    { numRuns: runs(150, 500) },
  );
  expect(followed).toBeGreaterThan(runs(0, 5));
});
