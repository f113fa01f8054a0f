// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What each preset is, and where its words come from: a webmaster chooses by it. */
export const vi = file.presets;
