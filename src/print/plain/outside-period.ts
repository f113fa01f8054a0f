import { fillIn } from "../../locales/fill.ts";
import type { FormWords } from "../../locales/form-words.ts";
import { type Language, type Survey, periodState } from "../../schema/index.ts";
import { momentText } from "../../schema/moment-text.ts";

/** What people read in place of the form before the survey opens and after it has closed; `undefined` while it is open. */
export function outsidePeriod(survey: Survey, words: FormWords, language: Language, now: Date): string | undefined {
  const state = periodState(survey.period, now);
  if (state === "open") return undefined;
  const moment = state === "early" ? survey.period?.opens : survey.period?.closes;
  return fillIn(words.messages[state], { date: momentText(moment!, language) }, language);
}
