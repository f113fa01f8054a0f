// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What reports of the command have and published results have not: units’ targets, and wordings compared. */
export type WholeReportWords = Texts<typeof vi>;
