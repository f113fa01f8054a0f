import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "../store/store.ts";
import { type ForwardingOptions, forwardDue } from "./forward.ts";

/** Milliseconds between looks for something new. */
const IDLE = 1000;

/** The longest pause while the receiver takes nothing. */
const LONGEST = 60_000;

/** Forwards until it is stopped. Several may do so on one database: each message is one's at a time. */
export function forwarder(
  store: Store,
  options: ForwardingOptions,
  onFailure: (error: unknown) => void = console.error,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;
  async function run(): Promise<void> {
    for (let failing = 0; !signal.aborted;) {
      let wait = IDLE;
      try {
        const { sent, failed } = await forwardDue(store, options);
        // A receiver that is down is not asked about each message in turn.
        failing = failed && !sent ? failing + 1 : 0;
        wait = failing ? Math.min(LONGEST, IDLE * 2 ** failing) : sent ? 0 : IDLE;
      } catch (error) {
        onFailure(error);
      }
      await pause(wait, undefined, { signal }).catch(() => {});
    }
  }
  const running = run();
  return {
    stop() {
      ending.abort();
      return running;
    },
  };
}
