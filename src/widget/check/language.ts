import { statedLanguage } from "../../ui/language.ts";
import { log } from "../../ui/log.ts";
import { type Language, matchLanguage } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";
import type { WidgetWords } from "../words/widget-words.ts";

/** A survey, and the languages in which it is shown. */
interface ShownLanguages {
  readonly session?: Session | undefined;
  readonly language: Language;
  readonly spoken: WidgetWords;
}

const isListOfTexts = (data: unknown): boolean => Array.isArray(data) && data.every((each) => typeof each === "string");

const said = new Set<string>();

/** Tells the webmaster once that a survey is not in the page's language, or that the widget does not speak the survey's. */
export function tellOfLanguage({ session, language, spoken }: ShownLanguages, host: HTMLElement): void {
  const survey = session?.survey;
  // What is no survey, the check finds out.
  if (!survey || !isListOfTexts(survey.languages)) return;
  const stated = statedLanguage(host);
  if (stated && !matchLanguage(stated, survey.languages)) {
    const known = survey.languages.map((each) => `lang="${each}"`).join(", ");
    tell(
      `The survey “${survey.id}” is not in the language lang="${stated}". It has ${known}: write one of these on the tag, or add a translation to the survey.`,
    );
  }
  // Why a file of the page's is not used is told where it fails.
  if (!spoken.failure && !matchLanguage(language, [spoken.language]))
    tell(
      `It has no words in lang="${language}", so what stands around the questions is in lang="${spoken.language}". Name a file of words on the tag: words="/words/{lang}.json".`,
    );
}

function tell(line: string): void {
  if (!said.has(line)) log("satisfaction-survey", line);
  said.add(line);
}
