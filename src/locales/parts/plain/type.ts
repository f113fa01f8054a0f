// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What a form without JavaScript says beside that. It goes with `print`. */
export type PlainWords = Texts<typeof vi>;
