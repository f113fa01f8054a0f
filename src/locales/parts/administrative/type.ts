// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What a report says as an administrative document: its frame, its parts, what is left blank. A file may leave it out. */
export type AdministrativeWords = Texts<typeof vi>;
