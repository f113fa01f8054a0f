// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What each preset is, and where its words come from: a webmaster chooses by it. */
export type PresetWords = Texts<typeof vi>;
