/** Milliseconds. */
const FIRST = 5000;
const LONGEST = 900_000;
const DAY = 86_400_000;

/**
 * Milliseconds until the next try: twice as long each time, up to a quarter of an hour, and for ever. By chance up to half of it less, so that
 * what failed together does not come back together. A receiver that asks for a longer pause gets it, up to a day.
 * @param attempts tries that failed, this one included
 * @param random from 0 to 1
 */
export function nextAttemptIn(attempts: number, random: number, retryAfterSeconds = 0): number {
  const wait = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 20));
  return Math.max(Math.round(wait * (1 - random / 2)), Math.min(DAY, retryAfterSeconds * 1000));
}
