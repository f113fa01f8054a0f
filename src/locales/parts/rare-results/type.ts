// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What only some reports have: points, ranks, changes between waves. It goes with `results`. */
export type RareResultsWords = Texts<typeof vi>;
