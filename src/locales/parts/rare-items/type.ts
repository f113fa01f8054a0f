// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** The consent, and questions with a control of their own: dates, ranking, search in a long list. */
export type RareItemWords = Texts<typeof vi>;
