import { type Pause, isDue } from "./pause.ts";
import { endpointIn, isAside } from "./places.ts";
import type { Queued } from "./queued.ts";
import type { Records } from "../storage/records.ts";

/** The longest that a timer is set; a clock may be changed meanwhile. */
const LONGEST_TIMER = 3_600_000;

/**
 * How long, in milliseconds, until the next letter may be tried.
 * @param waiting the places of the letters that are to be delivered
 * @param pauses gets those of their endpoints, and nothing else
 */
export async function nextTry(
  records: Records,
  waiting: readonly string[],
  pauses: Map<string, Pause>,
): Promise<number> {
  const now = +Date.now();
  const left = (pause?: Pause): number => (isDue(pause, "timer", now) ? 0 : pause!.until - now);
  let wait = LONGEST_TIMER;
  pauses.clear();
  for (const endpoint of new Set(waiting.map(endpointIn))) {
    const pause = await records.read<Pause>(`pause ${endpoint}`);
    if (pause) pauses.set(endpoint, pause);
    const here = waiting.filter((place) => endpointIn(place) === endpoint);
    // Letters aside have a pause of their own.
    const own = here.every(isAside)
      ? await Promise.all(here.map(async (place) => left((await records.read<Queued>(place))?.pause)))
      : [0];
    wait = Math.min(wait, Math.max(left(pause), Math.min(...own)));
  }
  return wait;
}
