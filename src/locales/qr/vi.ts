import file from "../vi.json" with { type: "json" };

/** What stands beside the code for phones; they come with the chunk that draws it. */
export const vi = file.qr;

export type QrWords = Record<keyof typeof vi, string>;
