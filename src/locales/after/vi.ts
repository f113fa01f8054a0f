import file from "../vi.json" with { type: "json" };

/** What the widget says once answering is under way; loaded right after the first questions are shown. */
export const vi = file.messages;

export type AfterWords = Record<keyof typeof vi, string>;
