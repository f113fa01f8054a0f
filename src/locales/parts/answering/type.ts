// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What stands around the questions: buttons, progress, reasons for no answer. */
export type AnsweringWords = Texts<typeof vi>;
