import file from "../vi.json" with { type: "json" };

/** The words of a published report in Vietnamese, the first language; others have the same keys. */
export const vi = file.results;

export type ResultsWords = Record<keyof typeof vi, string>;
