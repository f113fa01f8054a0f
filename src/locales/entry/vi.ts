import file from "../vi.json" with { type: "json" };

/** What a clerk is told who types in paper forms; they come with the chunk for that. */
export const vi = file.entry;

export type EntryWords = Record<keyof typeof vi, string>;
