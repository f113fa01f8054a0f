import { checkSurvey } from "../../src/schema/check-survey.ts";

/** A survey in one language with one scale and one section of these items, and anything else on top. */
export function surveyOf(items: readonly object[], rest: object = {}): Record<string, unknown> {
  return {
    schemaVersion: 1,
    id: "bare",
    version: "1",
    languages: ["en"],
    title: "Bare",
    scales: { levels: { options: LEVELS } },
    sections: [{ id: "only", items }],
    ...rest,
  };
}

export const LEVELS = [
  { code: "good", label: "Good", value: 3, satisfied: true },
  { code: "fair", label: "Fair", value: 2 },
  { code: "bad", label: "Bad", value: 1 },
];

export const rating = (id: string, rest: object = {}): object => ({
  id,
  type: "rating",
  scale: "levels",
  label: id,
  ...rest,
});
export const number = (id: string, rest: object = {}): object => ({ id, type: "number", label: id, ...rest });
export const text = (id: string, rest: object = {}): object => ({ id, type: "text", label: id, ...rest });

/** What is wrong with it, each as path and code. */
export const faultsOf = (data: unknown): string[] =>
  checkSurvey(data).faults.map(({ level, path, code }) => `${path} ${code}${level === "warning" ? " (warning)" : ""}`);
