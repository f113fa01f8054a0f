// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What can be wrong with a survey or a submission, and how to mend it. `{suggest}` is the name that was probably meant, else the names that are known (`didYouMean`, `choose`, `nothingKnown`); `{…:kind}` is one of `kinds`. */
export type FaultWords = Texts<typeof vi>;
