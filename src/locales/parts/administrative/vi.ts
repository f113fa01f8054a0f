// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What a report says as an administrative document: its frame, its parts, what is left blank. A file may leave it out. */
export const vi = file.administrative;
