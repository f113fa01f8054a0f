import type { Kept } from "./guard.ts";

/** What the browser itself tells: the event that a kept one stands in for, else this one. */
export const nativeOf = <Known extends Event>(event: Known): Known =>
  ((event as Partial<Kept>).native as Known) ?? event;
