// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What the plugin for WordPress says to whoever writes a page. `npm run words` makes its translations. */
export const vi = file.wordPress;
