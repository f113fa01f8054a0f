import type { Measure, Survey } from "../../../src/schema/index.ts";

const levels = [
  { code: "very", label: "Very satisfied", value: 3, satisfied: true },
  { code: "good", label: "Satisfied", value: 2, satisfied: true },
  { code: "fair", label: "So-so", value: 1 },
  { code: "bad", label: "Dissatisfied", value: 0 },
  { code: "unsure", label: "Don't know", missing: "dont_know" as const },
];

/** Every kind of table: two ratings, one that routing leads to, several choices, a rank, a number, a text. */
export const survey: Survey = {
  schemaVersion: 1,
  id: "counter",
  version: "1",
  languages: ["en"],
  title: "At the counter",
  scales: { levels: { options: levels } },
  sections: [
    {
      id: "service",
      items: [
        { id: "staff", type: "rating", scale: "levels", label: "The staff" },
        { id: "wait", type: "rating", scale: "levels", label: "The wait" },
      ],
    },
    {
      id: "complaint",
      items: [
        {
          id: "complained",
          type: "choice",
          label: "Did you complain?",
          options: [
            { code: "yes", label: "Yes" },
            { code: "almost", label: "I thought of it" },
            { code: "no", label: "No" },
          ],
        },
        {
          id: "handled",
          type: "rating",
          scale: "levels",
          label: "How it was handled",
          askIf: { item: "complained", is: "almost" },
        },
        {
          id: "ways",
          type: "choices",
          label: "Which ways did you use?",
          options: [
            { code: "phone", label: "Phone" },
            { code: "letter", label: "Letter" },
          ],
        },
        {
          id: "order",
          type: "rank",
          label: "What matters?",
          options: [
            { code: "speed", label: "Speed" },
            { code: "care", label: "Care" },
          ],
        },
        { id: "visits", type: "number", label: "Visits", decimals: 1 },
        { id: "remark", type: "text", label: "Remark" },
      ],
    },
  ],
  context: { unit: { label: "Unit" } },
  measures: [
    { id: "index", type: "index" },
    { id: "csat", type: "csat", item: "staff" },
    { id: "points", type: "points", items: ["staff", "wait"], round: 0.1 },
    { id: "mean", type: "mean", items: ["staff", "visits"] },
  ] satisfies Measure[],
};
