import file from "../vi.json" with { type: "json" };

/** What a paper form says beside the survey; `all.ts` adds what it has in common with the widget. */
export const vi = file.print;

export type PrintWords = Record<keyof typeof vi, string>;
