import type { ItemOf } from "../../../schema/index.ts";

/** Items whose options can look otherwise. */
export type Displayed = ItemOf<"rating" | "choice">;
