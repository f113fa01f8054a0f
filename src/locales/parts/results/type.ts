// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** A published report. A file for surveys alone leaves out `results` and `rareResults`. */
export type ResultsWords = Texts<typeof vi>;
