import type { Failure } from "./deliver.ts";

/** Why an endpoint, or a letter, is left in peace for a while, in milliseconds since 1970. */
export interface Pause {
  /** When the last attempt failed. */
  since: number;
  until: number;
  /** Attempts that failed in a row. */
  failures: number;
  /** How many of them came after the pause before was over. Only these make the next one longer. */
  waits: number;
  /** The endpoint asked for it with `Retry-After`. */
  asked: boolean;
  /** How the last attempt failed. */
  failure?: Failure;
}

/**
 * Who wants a delivery: a `timer`; the `page`, because it was opened or shown; the `network`, because it is there again; a person
 * who has just `sent` something; or a `person` who wants it tried now.
 */
export type Wish = "timer" | "page" | "network" | "sent" | "person";

const FIRST = 2000;
const LONGEST = 300_000;
const LONGEST_ASKED = 86_400_000;
/** The longest pause of one letter that does not get through while others do. */
const LONGEST_ASIDE = 43_200_000;

/** A page that is shown and hidden, again and again, is no reason to try as often. */
const BETWEEN = 5000;

/**
 * What one more failure makes of both counts. Nine tabs that send meanwhile, or a person who presses again and again, find out nothing
 * new and make nobody wait longer.
 */
function counted(before: Pause | undefined, now: number): Pick<Pause, "since" | "failures" | "waits"> {
  const { failures = 0, waits = 0 } = before ?? {};
  return { since: now, failures: failures + 1, waits: waits + (isDue(before, "timer", now) ? 1 : 0) };
}

/**
 * The pause after one more failure: exponential backoff with full jitter, so that a thousand phones that lost the same
 * server do not come back at the same moment; or what the endpoint asked for, up to a day.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @param before the pause after the failure before, if there was one
 * @param random from 0 to 1
 */
export function pauseAfter(
  before: Pause | undefined,
  now: number,
  random: number,
  retryAfterSeconds: number | undefined,
): Pause {
  const count = counted(before, now);
  const asked = retryAfterSeconds !== undefined;
  const wait = asked
    ? Math.min(retryAfterSeconds * 1000, LONGEST_ASKED)
    : random * Math.min(FIRST * 2 ** (count.waits - 1), LONGEST);
  return { ...count, until: now + wait, asked };
}

/**
 * The pause of a letter that does not get through while others do: short at first, because it may have been chance, and soon rare,
 * because whatever dislikes it will go on disliking it.
 */
export function asideAfter(before: Pause | undefined, now: number, random: number): Pause {
  const count = counted(before, now);
  const wait = random * Math.min(FIRST * 4 ** (count.waits - 1), LONGEST_ASIDE);
  return { ...count, until: now + wait, asked: false };
}

/**
 * Whether an attempt may be made now.
 * @param onlineAt when the network came back: one attempt since then is enough, whichever tab made it
 */
export function isDue(pause: Pause | undefined, wish: Wish, now: number, onlineAt = now): boolean {
  // A pause that begins in the future was written before the clock was set back.
  if (!pause || wish === "person" || now < pause.since || now >= pause.until) return true;
  if (pause.asked || wish === "timer") return false;
  if (wish === "network") return pause.since <= onlineAt;
  return wish === "sent" || now - pause.since >= BETWEEN;
}
