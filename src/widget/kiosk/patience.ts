/** How long a shared device waits for a person who does nothing, in seconds. */
export interface Patience {
  /** Until it is the next person's turn. */
  whole: number;
  /** The last seconds of that time, which are counted down. */
  warned: number;
}

const USUAL = 60;

/** What WCAG 2.2.1 gives a person at least, to say that more time is needed. Waits below 40 seconds are the webmaster's choice. */
const WARNED = 20;

/** A timer takes no more milliseconds than fit into 31 bits, and a day is as good as never. */
const LONGEST = 86_400;

/**
 * @param kiosk as the attribute says it
 * @param finished whether there is nothing left to answer; then the whole wait is counted down
 */
export function patienceOf(kiosk: string, finished: boolean): Patience {
  const asked = Number(kiosk);
  const whole = asked > 0 ? Math.min(asked, LONGEST) : USUAL;
  const warned = Math.min(WARNED, finished ? whole : whole / 2);
  return { whole: finished ? warned : whole, warned };
}
