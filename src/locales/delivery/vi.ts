import file from "../vi.json" with { type: "json" };

/** What the webmaster is told when something is not delivered; it comes when that happens. */
export const vi = file.delivery;

export type DeliveryWords = Record<keyof typeof vi, string>;
