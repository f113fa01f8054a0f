import { type Language, type Survey, matchLanguage } from "../schema/index.ts";

/** The language of a survey that fits best what is wanted; its first where none fits. */
export const languageOf = (survey: Survey, wanted: Language): Language =>
  matchLanguage(wanted, survey.languages) ?? survey.languages[0]!;
