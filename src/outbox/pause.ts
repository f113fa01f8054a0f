import type { Failure } from "./deliver.ts";

/** Why an endpoint, or a letter, is left in peace for a while, in milliseconds since 1970. */
export interface Pause {
  /** When the last attempt failed. */
  since: number;
  until: number;
  /** Attempts that failed in a row. */
  failures: number;
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
/** Of one letter that does not get through while others do. */
const LONGEST_ASIDE = 43_200_000;

/** A page that is shown and hidden, again and again, is no reason to try as often. */
const BETWEEN = 5000;

/**
 * The pause after one more failure: exponential backoff with full jitter, so that a thousand phones that lost the same
 * server do not come back at the same moment; or what the endpoint asked for, up to a day.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @param random from 0 to 1
 */
export function pauseAfter(
  failures: number,
  now: number,
  random: number,
  retryAfterSeconds: number | undefined,
): Pause {
  const asked = retryAfterSeconds !== undefined;
  const wait = asked
    ? Math.min(retryAfterSeconds * 1000, LONGEST_ASKED)
    : random * Math.min(FIRST * 2 ** failures, LONGEST);
  return { since: now, until: now + wait, failures: failures + 1, asked };
}

/**
 * The pause of a letter that does not get through while others do: short at first, because it may have been chance, and soon rare,
 * because whatever dislikes it will go on disliking it.
 */
export function asideAfter(failures: number, now: number, random: number): Pause {
  return {
    since: now,
    until: now + random * Math.min(FIRST * 4 ** failures, LONGEST_ASIDE),
    failures: failures + 1,
    asked: false,
  };
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
