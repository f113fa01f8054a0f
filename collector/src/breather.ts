import { setImmediate as turn } from "node:timers/promises";

/** Milliseconds for which a loop may keep everybody else waiting. */
const MOST = 10;

/** Turns that others have then: in each, Node takes one new connection only. */
const TURNS = 8;

/**
 * @returns a function to be awaited in a loop over rows. Every few milliseconds it lets whatever else has come have its turn: a promise
 * that is ready goes on before any request is looked at, so a loop of nothing but such promises stops the whole process.
 */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < MOST) return;
    for (let i = 0; i < TURNS; i++) await turn();
    since = performance.now();
  };
}
