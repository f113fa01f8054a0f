import type { Records } from "../storage/records.ts";

/** Longer than one delivery may take; after that, its owner is taken for dead. */
const LEASE = 60_000;

/** A delivery takes half a minute at most; with less than this left, the lease is renewed before the next one. */
const ENOUGH = 40_000;

/** How long a Web Lock is waited for: some are never granted. A broken page may have replaced them, or another tab sleeps with one. */
const PATIENCE = 3000;
const PATIENCE_LEFT = 200;
let patience = PATIENCE;

const NAME = "satisfaction-survey";

/** Keeps the turn while a long task goes on. @returns whether it still had it; a page may have slept meanwhile */
export type Renew = () => Promise<boolean>;

/**
 * Waits until no other tab has the turn, then runs the task. The turn is a lease: a record that runs out unless it is renewed.
 * Whoever has the Web Lock as well need not wait for the lease of a tab that died with the lock. Who cannot have the lock goes on without.
 * @param signal ends the turn, or the wait for it: Chromium lets a page into the back/forward cache that has a lock
 */
export async function inTurn(
  records: Records,
  signal: AbortSignal,
  task: (renew: Renew) => Promise<unknown>,
): Promise<void> {
  const release = await lock(signal);
  if (signal.aborted) return release?.();
  if (release) signal.addEventListener("abort", release);
  const left = new Promise((done) => signal.addEventListener("abort", done));
  const owner = (release ? LOCKED : "") + Math.random();
  let until = 0;
  const renew = async (): Promise<boolean> => {
    const rest = until - +Date.now();
    if (rest < ENOUGH || rest > LEASE) until = await claim(records, owner);
    return until > 0;
  };
  try {
    while (!(await renew())) {
      await Promise.race([left, new Promise((done) => setTimeout(done, 1000))]);
      if (signal.aborted) return;
    }
    await Promise.race([left, task(renew)]);
  } finally {
    await records.change((keys) => ({ remove: keys.filter((key) => key.endsWith(` ${owner}`)) }));
    release?.();
  }
}

/** Begins the owner's name of a lease whose owner has the lock as well. */
const LOCKED = "lock";

/** Waits for the Web Lock. @returns what gives it back; nothing where it is not granted in time, or never: pages without TLS have none */
function lock(signal: AbortSignal): Promise<(() => void) | undefined> {
  return new Promise((had) => {
    const wait = new AbortController();
    const giveUp = (): void => {
      wait.abort();
      had(undefined);
    };
    const timer = setTimeout(() => {
      patience = PATIENCE_LEFT;
      giveUp();
    }, patience);
    signal.addEventListener("abort", giveUp);
    const granted = (): Promise<void> | undefined => {
      // It comes too late.
      if (wait.signal.aborted) return undefined;
      clearTimeout(timer);
      patience = PATIENCE;
      return new Promise((release) => had(release));
    };
    const request = async (): Promise<unknown> => navigator.locks.request(NAME, { signal: wait.signal }, granted);
    request().catch(() => {
      clearTimeout(timer);
      giveUp();
    });
  });
}

/**
 * The record's key is `turn <until> <owner>`, so that looking and taking are one transaction over keys.
 * @returns until when it is the owner's; 0 when it is another's
 */
async function claim(records: Records, owner: string): Promise<number> {
  const now = +Date.now();
  let mine = false;
  await records.change((keys) => {
    const turns = keys.filter((key) => key.startsWith("turn "));
    mine = !turns.some((key) => {
      const [, until, holder = ""] = key.split(" ");
      const left = Number(until) - now;
      // Who had the lock before has it no more.
      const isOver = owner.startsWith(LOCKED) && holder.startsWith(LOCKED);
      // A turn that lasts longer than any can was taken before the clock was set back.
      return holder !== owner && !isOver && left > 0 && left <= LEASE;
    });
    return mine ? { put: { [`turn ${now + LEASE} ${owner}`]: 1 }, remove: turns } : {};
  });
  return mine ? now + LEASE : 0;
}
