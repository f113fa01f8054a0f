import type { Survey } from "../../src/schema/index.ts";

/** A survey with these items, and what else it should say. One section and one language, unless told otherwise. */
export const littleSurvey = (items: unknown[], more: Record<string, unknown> = {}): Survey =>
  surveyOf([{ id: "only", items }], more);

/** A survey with these sections. */
export const surveyOf = (sections: unknown[], more: Record<string, unknown> = {}): Survey =>
  ({
    schemaVersion: 1,
    id: "little",
    version: "1",
    languages: ["en"],
    title: "How was it?",
    ...(JSON.stringify(sections).includes('"scale":"quality"') && { scales: { quality } }),
    ...more,
    sections,
  }) as Survey;

const quality = {
  options: [
    { code: "good", label: "Good", value: 3, satisfied: true },
    { code: "fair", label: "Fair", value: 2 },
    { code: "poor", label: "Poor", value: 1 },
  ],
};

export const rating = (id: string, more: Record<string, unknown> = {}) => ({
  type: "rating",
  id,
  label: `Rate ${id}`,
  scale: "quality",
  ...more,
});

export const text = (id: string, more: Record<string, unknown> = {}) => ({
  type: "text",
  id,
  label: `Write ${id}`,
  ...more,
});

export const yesNo = (id: string, more: Record<string, unknown> = {}) => ({
  type: "choice",
  id,
  label: `Is ${id} so?`,
  options: [
    { code: "yes", label: "Yes" },
    { code: "no", label: "No" },
  ],
  ...more,
});
