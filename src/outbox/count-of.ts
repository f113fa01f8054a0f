import { isRefused, isWaiting } from "./places.ts";

/** How many letters lie in the outbox. */
export interface OutboxCount {
  /** Not delivered yet. */
  waiting: number;
  /** Not accepted by their endpoints. */
  refused: number;
}

/** How many letters lie at these places. */
export const countOf = (places: readonly string[]): OutboxCount => ({
  waiting: places.filter(isWaiting).length,
  refused: places.filter(isRefused).length,
});
