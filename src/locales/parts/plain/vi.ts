// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What a form without JavaScript says beside that. It goes with `print`. */
export const vi = file.plain;
