// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What the command `satisfaction-survey` says. `helps` has what each command does, and what each option is for. */
export type CommandWords = Texts<typeof vi>;
