import { createHmac, randomBytes } from "node:crypto";

/** What this many minutes allow may come at once … */
const MINUTES = 5;

/** … and at least so many: nobody does something rare at an even pace. */
const LEAST = 5;

/** Numbers kept. The memory is this and no more, whoever sends and from however many addresses. */
const PLACES = 2 ** 16;

const DAY = 86_400_000;

/**
 * Measures how fast names come, without keeping the names. For each it keeps one number (when all that came would have come if it had kept to
 * the pace: the generic cell rate algorithm) in two places of a table, which a keyed hash of the name points to. A name is too fast only when
 * both places say so; another name seldom shares both. The key is made anew every day with an empty table, and is never stored.
 */
export class Gauge {
  readonly #clock: () => number;
  #key = randomBytes(32);
  #since: number;
  #due = new Float64Array(PLACES);

  /** @param clock milliseconds that never go back */
  constructor(clock: () => number) {
    this.#clock = clock;
    this.#since = clock();
  }

  /** How many milliseconds a name has to wait before it may come again; 0 when it may now. */
  wait(name: string, perMinute: number): number {
    const now = this.#now();
    const due = Math.min(...this.#placesOf(name).map((place) => this.#due[place]!));
    const atOnce = Math.max(LEAST, MINUTES * perMinute);
    return Math.max(0, due - ((atOnce - 1) * 60_000) / perMinute - now);
  }

  /** Notes that a name has come. */
  add(name: string, perMinute: number): void {
    const now = this.#now();
    for (const place of this.#placesOf(name)) this.#due[place] = Math.max(now, this.#due[place]!) + 60_000 / perMinute;
  }

  /** Takes back what was noted. */
  subtract(name: string, perMinute: number): void {
    for (const place of this.#placesOf(name)) this.#due[place]! -= 60_000 / perMinute;
  }

  #now(): number {
    const now = this.#clock();
    if (now - this.#since >= DAY) {
      this.#since = now;
      this.#key = randomBytes(32);
      this.#due = new Float64Array(PLACES);
    }
    return now;
  }

  #placesOf(name: string): [number, number] {
    const hash = createHmac("sha256", this.#key).update(name).digest();
    return [hash.readUInt32LE(0) % PLACES, hash.readUInt32LE(4) % PLACES];
  }
}
