// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What a report that the command makes says of units’ targets. */
export const vi = file.sample;
