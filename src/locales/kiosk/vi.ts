import file from "../vi.json" with { type: "json" };

/** What the widget says on a shared device; they come with the chunk that looks after one. */
export const vi = file.kiosk;

export type KioskWords = Record<keyof typeof vi, string>;
