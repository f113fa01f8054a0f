// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What a clerk is told who types in paper forms. A file may leave it out. */
export const vi = file.entry;
