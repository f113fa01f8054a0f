import { consentPlace, isSensitive } from "./consent.ts";
import { isQuestion } from "./instrument.ts";
import type { Item } from "./item.ts";
import { roman } from "./roman.ts";
import type { Section, Survey } from "./survey.ts";

/** A longer list is not printed: people write the words on the form, and the office looks up the code. */
export const MOST_LISTED = 12;

/** A section as it is printed. */
export interface PrintedSection {
  section: Section;
  /** I, II, III…; a survey with one section needs none. */
  number: string | undefined;
  items: readonly Item[];
}

/** What is printed, in its order, and what it is called. */
export interface Outline {
  parts: readonly PrintedSection[];
  /** What the consent stands before, of all that is printed: a question or a whole section; `first`, or nothing without one. */
  consentBefore: Item | Section | "first" | undefined;
  /** The number of a question, counted through the whole form, so that “question 7” is one question. */
  numberOf(id: string): number;
}

/** What a person can answer or read of a survey: systems and inspections fill in the rest. */
export function outlineOf(survey: Survey): Outline {
  const { sections } = survey;
  const shown = sections
    .map((section) => ({ section, items: section.items.filter(({ source = "citizen" }) => source === "citizen") }))
    .filter(({ items }) => items.length);
  const parts = shown.map((part, i) => ({ ...part, number: shown.length > 1 ? roman(i + 1) : undefined }));
  const questions = parts.flatMap(({ items }) => items.filter(isQuestion));
  const numbers = new Map(questions.map(({ id }, i) => [id, i + 1]));
  return { parts, consentBefore: placeIn(survey, parts), numberOf: (id) => numbers.get(id)! };
}

/** Before the first sensitive question; but where not all people come to its section, and others are asked such questions later, before that section. */
function placeIn(survey: Survey, parts: readonly PrintedSection[]): Outline["consentBefore"] {
  const first = consentPlace(survey, new Map());
  if (!survey.consent || first === "first") return first;
  const [part, ...others] = parts.filter(({ items }) => items.some(isSensitive));
  return part?.section.askIf && others.length ? part.section : part?.items.find(isSensitive);
}
