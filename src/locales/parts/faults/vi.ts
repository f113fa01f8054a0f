// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What can be wrong with a survey or a submission, and how to mend it. `{suggest}` is the name that was probably meant, else the names that are known (`didYouMean`, `choose`, `nothingKnown`); `{…:kind}` is one of `kinds`. */
export const vi = file.faults;
