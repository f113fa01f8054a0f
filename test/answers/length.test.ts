import { expect, test } from "vitest";
import { type LengthText, lengthOf, saidLength } from "../../src/answers/length.ts";
import { fillIn } from "../../src/locales/fill.ts";
import { messageWords } from "../../src/locales/parts/messages/all.ts";
import { planOf } from "../../src/plan/index.ts";
import { bookletOf } from "../../src/schema/index.ts";
import { sipasShort } from "../e2e/support/survey-files.ts";
import { rating, surveyOf } from "../support/little-survey.ts";
import { rotatedSurvey } from "../support/rotated-survey.ts";

const said = (survey: Parameters<typeof lengthOf>[0], language: "vi" | "en"): string =>
  saidLength(lengthOf(survey, language), (text: LengthText, values) =>
    fillIn(messageWords[language][text], values, language),
  ).join(", ");

test("a length is how many questions somebody meets, and about how many minutes they take", () => {
  const ratings = (count: number) =>
    surveyOf([{ id: "s", items: Array.from({ length: count }, (_, i) => rating(`i${i}`)) }]);
  expect(said(ratings(1), "en")).toBe("1 question, less than a minute");
  expect(said(ratings(20), "en")).toBe("20 questions, about 1 minute");
  expect(said(ratings(45), "en")).toBe("45 questions, about 2 minutes");
  expect(said(ratings(20), "vi")).toBe("20 câu hỏi, khoảng 1 phút");
});

test("of a survey whose items rotate, it is the booklet's, and nothing tells that there are others", () => {
  expect(said(bookletOf(rotatedSurvey, 2), "vi")).toBe("5 câu hỏi, chưa đến 1 phút");
});

test("questions that hang on answers make it a range", () => {
  expect(said(bookletOf(sipasShort, 7), "vi")).toBe("8–12 câu hỏi, khoảng 1 phút");
});

test("a plan reckons with the same length", () => {
  const plan = planOf({ ...rotatedSurvey, rotation: undefined }, { expected: 400, language: "en" })!;
  const { questions, seconds } = lengthOf({ ...rotatedSurvey, rotation: undefined }, "en");
  const { questions: planned, minutes } = plan.lengths.at(-1)!;
  expect([planned, minutes]).toEqual([questions, seconds / 60]);
});
