// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What is said to a citizen on the way: what is to be looked at, and what has become of the answers. */
export const vi = file.messages;
