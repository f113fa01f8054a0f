import { setTimeout as wait } from "node:timers/promises";

/** Waits for a condition, but no longer than that; whether it came, the caller does not mind. */
export async function until(condition: () => boolean, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; !condition() && Date.now() < end;) await wait(20);
}
