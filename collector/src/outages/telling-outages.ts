import { OUTAGES, type Outage, outageOf } from "./outage.ts";

/** Milliseconds until an outage that goes on is told of again. */
const QUIET = 60_000;

/**
 * Tells of failures; of an outage once a minute, with what to do. Every form that comes meets it, and a log that tells of each would fill the
 * disk that may be full already.
 */
export function tellingOutages(
  told: { failure(error: unknown): void; warn(event: string, sentence: string): void },
  now: () => number = Date.now,
): (error: unknown) => void {
  const toldAt = new Map<Outage, number>();
  return (error) => {
    const outage = outageOf(error);
    if (!outage) return told.failure(error);
    const since = now() - (toldAt.get(outage) ?? -Infinity);
    // Less than none: the clock was set back.
    if (since >= 0 && since < QUIET) return;
    toldAt.set(outage, now());
    told.failure(error);
    told.warn(`database-${outage}`, OUTAGES[outage].mend);
  };
}
