// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What only some reports have: points, ranks, changes between waves. It goes with `results`. */
export const vi = file.rareResults;
