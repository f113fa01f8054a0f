import { Outbox } from "../../outbox/outbox.ts";

let shared: Outbox | undefined;

/** The page's outbox: all elements have the same. */
export const outbox = (): Outbox => (shared ??= new Outbox());
