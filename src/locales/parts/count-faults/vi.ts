// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What can be wrong with counts, and how to mend it. */
export const vi = file.countFaults;
