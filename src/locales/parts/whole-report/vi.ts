// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What reports of the command have and published results have not: units’ targets, and wordings compared. */
export const vi = file.wholeReport;
