// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What a shared device says to make room for the next person. */
export type KioskWords = Texts<typeof vi>;
