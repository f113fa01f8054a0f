// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What a report that the command makes says of units’ targets. */
export type SampleWords = Texts<typeof vi>;
