// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What the collector says: why a request is refused, and what the codes for no answer mean. */
export type CollectorWords = Texts<typeof vi>;
