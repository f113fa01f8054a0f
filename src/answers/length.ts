import { type Language, type Survey, askedItems, isQuestion, placesOf } from "../schema/index.ts";
import { progressOf } from "./progress.ts";

/** How long a survey is, for somebody who has not answered yet. */
export interface SurveyLength {
  /** Questions that they are asked at first. */
  questions: number;
  /** Questions that they can be asked, whatever they answer: what a form on paper shows. */
  most: number;
  /** How long those at first take. */
  seconds: number;
}

export function lengthOf(survey: Survey, language: Language): SurveyLength {
  const asked = askedItems(survey, new Map(), false);
  const { questions, secondsLeft } = progressOf(survey, asked, new Map(), language, 0);
  const most = [...placesOf(survey).values()].filter(({ item }) => isQuestion(item)).length;
  return { questions, most, seconds: secondsLeft };
}

/** Whole minutes, as people are told; none where it is under one. */
export const minutesIn = (seconds: number): number | undefined =>
  seconds < 45 ? undefined : Math.round(seconds / 60) || 1;

/** The texts of ours that say a length. */
export type LengthText = "questionCount" | "questionsFromTo" | "aboutMinutes" | "underAMinute";

/** “6 questions” and “about 1 minute”. @param say puts values into a text of ours, in its form for the first of them */
export function saidLength<Said>(
  { questions, most, seconds }: SurveyLength,
  say: (text: LengthText, values: Record<string, number>) => Said,
): [questions: Said, minutes: Said] {
  const minutes = minutesIn(seconds);
  return [
    questions < most
      ? say("questionsFromTo", { from: questions, to: most })
      : say("questionCount", { count: questions }),
    minutes ? say("aboutMinutes", { minutes }) : say("underAMinute", {}),
  ];
}
