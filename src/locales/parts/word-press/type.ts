// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What the plugin for WordPress says to whoever writes a page. `npm run words` makes its translations. */
export type WordPressWords = Texts<typeof vi>;
