import file from "../vi.json" with { type: "json" };

/** The words of the consent and of the rarer kinds of items; loaded when a survey has one. */
export const vi = file.rareItems;

export type RareWords = Record<keyof typeof vi, string>;
