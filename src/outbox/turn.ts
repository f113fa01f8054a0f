import type { Records } from "./records.ts";

/** Longer than one delivery may take; after that, its owner is taken for dead. */
const LEASE = 60_000;

const NAME = "satisfaction-survey";

/** Keeps the turn while a long task goes on. @returns whether it still had it; a page may have slept meanwhile */
export type Renew = () => Promise<boolean>;

/**
 * Waits until no other tab has the turn, then runs the task.
 * Pages without TLS have no Web Locks; there the turn is a record that runs out unless it is renewed.
 * @param signal ends the turn, or the wait for it: Chromium lets a page into the back/forward cache that has a lock
 */
export async function inTurn(
  records: Records,
  signal: AbortSignal,
  task: (renew: Renew) => Promise<unknown>,
): Promise<void> {
  let begun = false;
  const left = new Promise((done) => signal.addEventListener("abort", done));
  try {
    await navigator.locks.request(NAME, { signal }, () => {
      begun = true;
      return Promise.race([left, task(async () => true)]);
    });
    return;
  } catch (error) {
    if (begun) throw error;
    if (signal.aborted) return;
  }
  const owner = String(Math.random());
  while (!(await claim(records, owner))) await new Promise((done) => setTimeout(done, 1000));
  try {
    await task(() => claim(records, owner));
  } finally {
    await records.change((keys) => ({ remove: keys.filter((key) => key.endsWith(` ${owner}`)) }));
  }
}

/** The record's key is `turn <until> <owner>`, so that looking and taking are one transaction over keys. */
async function claim(records: Records, owner: string): Promise<boolean> {
  const now = Date.now();
  let mine = false;
  await records.change((keys) => {
    const turns = keys.filter((key) => key.startsWith("turn "));
    mine = !turns.some((key) => {
      const [, until, holder] = key.split(" ");
      const left = Number(until) - now;
      // A turn that lasts longer than any can was taken before the clock was set back.
      return holder !== owner && left > 0 && left <= LEASE;
    });
    return mine ? { put: { [`turn ${now + LEASE} ${owner}`]: 1 }, remove: turns } : {};
  });
  return mine;
}
