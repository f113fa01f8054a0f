import type { Figures, MeanFigures, Report } from "../../../src/report/index.ts";
import { type Submission, type Survey, digestOf } from "../../../src/schema/index.ts";
import { submissionTo } from "../../../collector/src/store-suite/sample.ts";

/** So many forms can be told apart: a sum of as many powers of two is exact. */
export const MOST_FORMS = 40;

/**
 * A survey in which each form has an answer of its own, the next power of two. So a mean that is published says of which forms it is: the attack
 * knows what everybody could at most know, and nothing of the collector's insides.
 */
export const identifiedSurvey = (id: string, version: number): Survey => ({
  schemaVersion: 1,
  id,
  version: String(version),
  languages: ["en"],
  title: `Identified, version ${version}`,
  pace: "record",
  scales: {
    forms: {
      options: Array.from({ length: MOST_FORMS }, (_, i) => ({ code: `f${i}`, label: `Form ${i}`, value: 2 ** i })),
    },
  },
  sections: [
    { id: "all", items: [{ id: "form", type: "rating", scale: "forms", display: "dropdown", label: "Form" }] },
  ],
  context: { unit: { label: "Unit" } },
  measures: [{ id: "forms", type: "mean", items: ["form"] }],
});

/** The form of this number, from 0. @param isMarked whether its pace says that nobody can have read it */
export const identifiedForm = (
  survey: Survey,
  form: number,
  { isMarked, ...parts }: Partial<Submission> & { isMarked: boolean },
): Submission =>
  submissionTo(survey, {
    ...parts,
    survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
    language: "en",
    answers: { form: `f${form}` },
    asked: ["form"],
    quality: { checks: [], pace: isMarked ? "fast" : "usual" },
  });

/** A set of forms of which a report prints figures. */
export interface PublishedSet {
  /** The way of dividing forms that it comes from; `undefined` for a set of the whole. */
  dimension?: string;
  /** The numbers of the forms. */
  forms: number[];
}

/** All sets of forms of which a report prints what they say. */
export function setsIn({ total, breakdowns, answering }: Report): PublishedSet[] {
  const sets: PublishedSet[] = [];
  const add = (dimension: string | undefined, { measures }: Pick<Figures, "measures">): void => {
    const [measure] = measures as MeanFigures[];
    for (const { n, mean } of measure?.items ?? [])
      if (n && mean !== null) sets.push({ ...(dimension && { dimension }), forms: formsIn(n, mean) });
  };
  add(undefined, total);
  if (answering?.without) add(undefined, answering.without);
  for (const { dimension, groups, merged = [] } of breakdowns) {
    for (const { figures, own } of groups) {
      add(dimension, figures);
      if (own) add(dimension, own);
    }
    for (const { figures } of merged) add(dimension, figures);
  }
  return sets;
}

function formsIn(n: number, mean: number): number[] {
  const bits = [...Math.round(n * mean).toString(2)].reverse();
  const forms = bits.flatMap((bit, form) => (bit === "1" ? form : []));
  if (forms.length !== n) throw new Error(`A mean of ${n} forms is that of ${forms.length}.`);
  return forms;
}
