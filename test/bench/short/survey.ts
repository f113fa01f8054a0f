import type { Survey } from "../../../src/schema/index.ts";

/** How many criteria each factor has in SIPAS 2018. */
const SIZES = [4, 5, 6, 3, 4];

/** The two smallest factors rotate together: of three criteria alone, six of 22 would never ask two of one person. */
const FACTORS = SIZES.map((_, s) => `factor-${s + 1}`);

export const LEVELS = 5;

/** 22 criteria of five levels in five sections, as in SIPAS 2018. @param ask how many of them each person is asked; all without it */
export const surveyOf = (ask?: number): Survey => ({
  schemaVersion: 1,
  id: "simulated",
  version: "1",
  languages: ["en"],
  title: "Simulated",
  scales: {
    five: {
      options: Array.from({ length: LEVELS }, (_, i) => ({
        code: String(i + 1),
        label: String(i + 1),
        ...(i >= LEVELS - 2 && { satisfied: true }),
      })),
    },
  },
  sections: SIZES.map((size, s) => ({
    id: `factor-${s + 1}`,
    title: `Factor ${s + 1}`,
    items: Array.from({ length: size }, (_, i) => ({
      type: "rating",
      id: `c${s + 1}-${i + 1}`,
      scale: "five",
      label: `Criterion ${s + 1}.${i + 1}`,
    })),
  })),
  ...(ask !== undefined && { rotation: { ask, from: [...FACTORS.slice(0, 3), FACTORS.slice(3)] } }),
  measures: [{ type: "index", id: "index" }],
});
