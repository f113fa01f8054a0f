import type { Html } from "../html.ts";

/** When something applies: always, never, or in words. A rule has no `not`: its words say the opposite instead. */
export type ShownWhen = boolean | { said: Html } | { join: "all" | "any"; rules: readonly ShownWhen[] };
