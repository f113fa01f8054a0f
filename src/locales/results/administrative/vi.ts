import file from "../../vi.json" with { type: "json" };

/** What an administrative report says beside its figures: its frame, the headings of its parts, what is left blank. */
export const vi = file.administrative;

export type AdministrativeWords = Record<keyof typeof vi, string>;
