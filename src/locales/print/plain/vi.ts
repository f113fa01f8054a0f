import file from "../../vi.json" with { type: "json" };

/** What a form without JavaScript says of its own. */
export const vi = file.plain;

export type PlainWords = Record<keyof typeof vi, string>;
