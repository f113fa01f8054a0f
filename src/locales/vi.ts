import file from "./vi.json" with { type: "json" };

/** What stands around the questions in Vietnamese, the first language; others have the same keys. */
export const vi = file.answering;

export type Words = Record<keyof typeof vi, string>;
