import type { DisclosureLevel } from "./disclosure.ts";
import type { CountLayout } from "./layout.ts";
import { rotatedItems } from "./rotated-items.ts";
import type { TallyCell, Tally } from "./tally-type.ts";

/** A rotated question has no figures of its own below this many answers, and an index over rotated ones none below this many people. */
export const LEAST_ANSWERS = 30;

/** Below this many forms the error that is computed tends to be too small: 40 forms with 6 of 22 questions covered 92.9% in simulation. */
export const LEAST_FORMS = 150;

/** How a report of a survey with a `rotation` came about. */
export interface RotationMethod {
  /** How many of how many rotated questions each person is asked, of each version with forms, the newest first. */
  asked: { ask: number; of: number }[];
  /** Forms of a version that asks everybody everything are counted with them. */
  mixed?: true;
  /** What rests on fewer answers is not published; 0: all is. */
  leastAnswers: number;
  /** Errors that are computed from fewer forms tend to be too small. */
  leastForms: number;
  /** The whole report has fewer. */
  fewForms?: true;
}

/** Per item, whether some of these forms left it out by rotation. */
export const rotatedIn = ({ rotated, items }: CountLayout, { forms, versions = [forms] }: TallyCell): boolean[] =>
  items.map((_, i) => versions.some((count, v) => count > 0 && rotated[v]!.has(i)));

/** How many answers a figure of rotated questions needs. */
export const leastAnswers = (level: DisclosureLevel): number => (level === "none" ? 0 : LEAST_ANSWERS);

/** How the forms were divided among the questions; nothing where everybody was asked everything. */
export function rotationOf(
  { surveys }: CountLayout,
  { versions }: Tally,
  forms: number,
  level: DisclosureLevel,
): RotationMethod | undefined {
  const used = surveys.filter((_, v) => versions[v]!.forms > 0);
  const of = used.length ? used : surveys.slice(0, 1);
  const asked = of.flatMap((survey) =>
    survey.rotation ? { ask: survey.rotation.ask, of: rotatedItems(survey).length } : [],
  );
  if (!asked.length) return undefined;
  return {
    asked: asked.filter((one, i) => asked.findIndex(({ ask, of }) => ask === one.ask && of === one.of) === i),
    ...(asked.length < of.length && { mixed: true }),
    leastAnswers: leastAnswers(level),
    leastForms: LEAST_FORMS,
    ...(forms > 0 && forms < LEAST_FORMS && { fewForms: true }),
  };
}
