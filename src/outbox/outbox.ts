import { type OutboxCount, countOf } from "./count-of.ts";
import { type Failure, deliverLast } from "./deliver.ts";
import { type Ended, type OutboxHooks, type Round, emptyEndpoint, waitingPlaces } from "./empty-endpoint.ts";
import { nextTry } from "./next-try.ts";
import { type Pause, type Wish, isDue } from "./pause.ts";
import { endpointIn, isLetter, isOf, isRefused, isWaiting, keyOf, placeFor } from "./places.ts";
import type { Queued } from "./queued.ts";
import type { RecordsChange, Records } from "../storage/records.ts";
import { inTurn } from "./turn.ts";

export type { OutboxCount } from "./count-of.ts";
export type { Ended, OutboxHooks } from "./empty-endpoint.ts";
export type { Queued } from "./queued.ts";

/** What has become of a letter. */
export type Whereabouts =
  | { is: "unknown"; failure?: never; withdraw?: never }
  | ({
      is: "waiting" | "received" | "refused";
      interim: boolean;
      failure?: Failure | undefined;
      withdraw?: string | undefined;
    } & Partial<NonNullable<Queued["refusal"]>>);

/** Hears of every change. @param places what lies in the outbox after it, read once for all who listen; see `places.ts` */
export type OutboxListener = (ended: Ended | undefined, places: Promise<readonly string[]>) => void;

/** What may be under way while the page goes away: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
const LAST_BYTES = 60_000;

/**
 * Keeps letters until their endpoints have accepted them. A letter is on the device before its first byte is sent, and
 * leaves it only when it was accepted. Of one endpoint, letters go in the order in which they were added.
 */
export class Outbox {
  /** Letters that this page has added and that are not delivered, for the moment when the page goes away. */
  readonly #own = new Map<string, Queued>();
  readonly #listeners = new Set<OutboxListener>();
  /** The pauses of the endpoints at the time when the next try was planned. */
  readonly #pauses = new Map<string, Pause>();
  #leaving = new AbortController();
  #wishes: Wish[] = [];
  #onlineAt: number | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly records: Records;
  readonly #hooks: OutboxHooks;

  constructor(records: Records, hooks: OutboxHooks = {}) {
    this.records = records;
    this.#hooks = hooks;
    // A network that has come back is worth a try, however short ago the last one was.
    addEventListener("online", () => {
      this.#onlineAt = +Date.now();
      void this.flush("network");
    });
    addEventListener("pageshow", ({ persisted }) => persisted && void this.flush("page"));
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) void this.flush("page");
    });
    addEventListener("pagehide", () => this.#leave());
  }

  /**
   * Puts a letter in, all or nothing.
   * @param replaced keys of letters in whose place it comes
   * @param along other records that change with it
   * @returns whether it is kept on the device; only in this page; or was put in before, here or in another tab
   */
  async add(
    letter: Queued,
    replaced: readonly string[] = [],
    along: RecordsChange = {},
  ): Promise<"kept" | "held" | "known"> {
    let known: boolean | undefined;
    const kept = await this.records.change((keys) => {
      const isThere = keys.some((key) => isOf(key, letter.key));
      // Seen at a second try only, it is the first try's own.
      known ??= isThere;
      if (isThere) return {};
      const places = keys.filter((key) => !key.startsWith("done ") && replaced.some((old) => isOf(key, old)));
      return {
        put: { ...along.put, [placeFor("wait", letter, keys)]: letter },
        remove: [...places, ...(along.remove ?? [])],
      };
    });
    if (known) return "known";
    for (const old of replaced) this.#own.delete(old);
    this.#own.set(letter.key, letter);
    this.#tell();
    return kept ? "kept" : "held";
  }

  async whereabouts(key: string): Promise<Whereabouts> {
    const place = (await this.records.keys()).find((each) => isOf(each, key));
    if (!place) return { is: "unknown" };
    const letter = await this.records.read<Pick<Queued, "interim" | "refusal" | "pause" | "withdraw">>(place);
    // It has moved meanwhile, and what failed has moved with it.
    if (!letter && !(await this.records.keys()).includes(place)) return this.whereabouts(key);
    const is = isWaiting(place) ? "waiting" : place.startsWith("done ") ? "received" : "refused";
    const pause = letter?.pause ?? (await this.records.read<Pause>(`pause ${endpointIn(place)}`));
    // What cannot be read may be one.
    return {
      is,
      interim: letter?.interim ?? !letter,
      failure: pause?.failure,
      withdraw: letter?.withdraw,
      ...letter?.refusal,
    };
  }

  /** The keys with this beginning, of letters that are here or were delivered. */
  async keys(beginning: string): Promise<string[]> {
    return (await this.records.keys())
      .filter(isLetter)
      .map(keyOf)
      .filter((key) => key.startsWith(beginning));
  }

  async count(): Promise<OutboxCount> {
    return countOf(await this.records.keys());
  }

  /** The letters that were refused. */
  async refused(): Promise<Queued[]> {
    const places = await this.records.keys("refused ");
    const letters = await Promise.all(places.map((place) => this.records.read<Queued>(place)));
    return letters.filter((letter) => !!letter);
  }

  /** Makes refused letters wait again. @param wanted the letter as it is to wait, or nothing to leave it refused */
  async retry(wanted: (letter: Queued) => Queued | undefined): Promise<void> {
    for (const letter of await this.refused()) {
      const again = wanted(letter);
      if (!again) continue;
      await this.records.change((keys) => {
        const place = keys.find((key) => isRefused(key) && isOf(key, letter.key));
        return place ? { put: { [placeFor("wait", again, keys)]: again }, remove: [place] } : {};
      });
      this.#tell();
    }
  }

  /** Tries to deliver what is due. @returns when that has been tried */
  flush(wish: Wish): Promise<void> {
    this.#wishes.push(wish);
    return (this.#running ??= this.#run());
  }

  listen(listener: OutboxListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #run(): Promise<void> {
    try {
      while (this.#wishes.length) {
        const wishes = this.#wishes;
        this.#wishes = [];
        if ((await waitingPlaces(this.records)).length) {
          const { signal } = (this.#leaving = new AbortController());
          await inTurn(this.records, signal, async (renew) => {
            const round: Round = {
              hooks: this.#hooks,
              wishes,
              onlineAt: () => this.#onlineAt,
              signal,
              renew,
              ended: (letter, delivery) => {
                this.#own.delete(letter.key);
                this.#tell({ letter, delivery });
              },
            };
            const endpoints = new Set((await waitingPlaces(this.records)).map(endpointIn));
            return Promise.all([...endpoints].map((endpoint) => emptyEndpoint(this.records, endpoint, round)));
          });
        }
        await this.#prepareNext();
        this.#tell();
      }
    } finally {
      // Without a pause after the last look at the wishes, so that none is overlooked.
      this.#running = undefined;
    }
  }

  async #prepareNext(): Promise<void> {
    const places = (await this.records.keys()).filter(isLetter);
    const kinds = new Map(places.map((place) => [keyOf(place), place.split(" ")[0]]));
    for (const [key, letter] of this.#own) {
      const kind = kinds.get(key);
      // Somebody emptied the browser's storage; this page still has it.
      if (!kind) {
        await this.add(letter);
        this.#wishes.push("page");
      }
      // Another tab has delivered it.
      else if (!isWaiting(`${kind} `)) this.#own.delete(key);
    }
    const waiting = places.filter(isWaiting);
    clearTimeout(this.#timer);
    if (!waiting.length) return;
    const wait = await nextTry(this.records, waiting, this.#pauses);
    this.#timer = setTimeout(() => void this.flush("timer"), wait);
  }

  /** A last try, which outlives the page. Nothing leaves the outbox by it: the same letter may be sent once more later. */
  #leave(): void {
    this.#leaving.abort();
    let left = LAST_BYTES;
    for (const letter of this.#own.values()) {
      const pause = this.#pauses.get(letter.endpoint);
      const { size } = new Blob([letter.body]);
      if (size > left || (pause?.asked && !isDue(pause, "timer", +Date.now()))) continue;
      left -= size;
      deliverLast(letter, this.#hooks.prepare);
    }
  }

  #tell(ended?: Ended): void {
    const places = this.records.keys();
    for (const listener of this.#listeners) listener(ended, places);
  }
}
