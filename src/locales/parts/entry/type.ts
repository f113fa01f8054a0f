// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What a clerk is told who types in paper forms. A file may leave it out. */
export type EntryWords = Texts<typeof vi>;
