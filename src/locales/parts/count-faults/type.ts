// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What can be wrong with counts, and how to mend it. */
export type CountFaultWords = Texts<typeof vi>;
