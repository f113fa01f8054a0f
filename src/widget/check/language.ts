import { log } from "../../ui/log.ts";
import { type Survey, matchLanguage } from "../../schema/index.ts";

const isListOfTexts = (data: unknown): boolean => Array.isArray(data) && data.every((each) => typeof each === "string");

const said = new Set<string>();

/** Tells the webmaster once that a survey is not in the page's language, and which it is in. */
export function checkLanguage(stated: string | undefined, survey: Survey | undefined): void {
  // What is no survey, the check finds out.
  if (!stated || !survey || !isListOfTexts(survey.languages) || matchLanguage(stated, survey.languages)) return;
  const known = survey.languages.map((each) => `lang="${each}"`).join(", ");
  const line = `The survey “${survey.id}” is not in the language lang="${stated}". It has ${known}: write one of these on the tag, or add a translation to the survey.`;
  if (!said.has(line)) log("satisfaction-survey", line);
  said.add(line);
}
