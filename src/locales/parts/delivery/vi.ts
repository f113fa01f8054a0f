// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What the webmaster is told when something is not delivered: in Vietnamese or English. A file may leave it out. */
export const vi = file.delivery;
