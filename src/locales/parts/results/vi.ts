// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** A published report. A file for surveys alone leaves out `results` and `rareResults`. */
export const vi = file.results;
