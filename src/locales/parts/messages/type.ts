// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What is said to a citizen on the way: what is to be looked at, and what has become of the answers. */
export type MessageWords = Texts<typeof vi>;
