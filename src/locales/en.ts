import type { Words } from "./vi.ts";

export const en: Words = {
  loading: "Opening the survey…",
  unavailable: "The survey could not be opened. Please check your connection and try again.",
  tryAgain: "Try again",
  next: "Continue",
  back: "Back",
  send: "Send answers",
  step: "Part {step} of {steps}",
  card: "Question {step} of {steps}",
  answered: "{answered} of {questions} answered",
  stuck: "The connection is down. Your answers are still on this page; please press again in a few minutes.",
  otherText: "Please specify",
  not_applicable: "Not applicable",
  dont_know: "Don't know",
  refused: "Prefer not to answer",
};
