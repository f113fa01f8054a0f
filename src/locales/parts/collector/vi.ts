// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What the collector says: why a request is refused, and what the codes for no answer mean. */
export const vi = file.collector;
