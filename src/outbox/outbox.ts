import { type Doubted, afterDelivery, pauseFor } from "./after-delivery.ts";
import { type Delivery, type Failure, type OtherFetch, type Prepare, deliver, deliverLast } from "./deliver.ts";
import { type Pause, type Wish, isDue } from "./pause.ts";
import { endpointIn, isAside, isLetter, isOf, isWaiting, keyOf, placeFor } from "./places.ts";
import type { Queued } from "./queued.ts";
import type { RecordsChange, Records } from "../storage/records.ts";
import { type Renew, inTurn } from "./turn.ts";

export type { Queued } from "./queued.ts";

/** What has become of a letter. */
export type Whereabouts =
  | { is: "unknown"; failure?: never }
  | ({ is: "waiting" | "received" | "refused"; interim: boolean; failure?: Failure | undefined } & Partial<
      NonNullable<Queued["refusal"]>
    >);

/** How many letters lie in the outbox. */
export interface OutboxCount {
  /** Not delivered yet. */
  waiting: number;
  /** Not accepted by their endpoints. */
  refused: number;
}

/** A letter that an endpoint accepted or refused. */
export interface Ended {
  letter: Queued;
  delivery: Delivery;
}

/** What the page has to do with deliveries. */
export interface OutboxHooks {
  prepare?: Prepare;
  otherFetch?: OtherFetch;
  /** Hears of every attempt that failed. */
  failed?(letter: Queued, failure: Failure): void;
}

/** Hears of every change. */
export type OutboxListener = (ended?: Ended) => void;

/** These try though a pause is not over. */
const EAGER: readonly Wish[] = ["sent", "network"];

/** The longest that a timer is set; a clock may be changed meanwhile. */
const LONGEST_TIMER = 3_600_000;

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
    const letter = await this.records.read<Pick<Queued, "interim" | "refusal" | "pause">>(place);
    // It has moved meanwhile, and what failed has moved with it.
    if (!letter && !(await this.records.keys()).includes(place)) return this.whereabouts(key);
    const is = isWaiting(place) ? "waiting" : place.startsWith("done ") ? "received" : "refused";
    const pause = letter?.pause ?? (await this.records.read<Pause>(`pause ${endpointIn(place)}`));
    // What cannot be read may be one.
    return { is, interim: letter?.interim ?? !letter, failure: pause?.failure, ...letter?.refusal };
  }

  /** The keys that begin so, of letters that are here or were delivered. */
  async keys(beginning: string): Promise<string[]> {
    return (await this.records.keys())
      .filter(isLetter)
      .map(keyOf)
      .filter((key) => key.startsWith(beginning));
  }

  async count(): Promise<OutboxCount> {
    const places = await this.records.keys();
    return {
      waiting: places.filter(isWaiting).length,
      refused: places.filter((place) => place.startsWith("refused ")).length,
    };
  }

  /** The letters that were refused. */
  async refused(): Promise<Queued[]> {
    const places = await this.records.keys("refused ");
    const letters = await Promise.all(places.map((place) => this.records.read<Queued>(place)));
    return letters.filter((letter) => !!letter);
  }

  /** Makes refused letters wait again: all that `wanted` changes something about. */
  async retry(wanted: (letter: Queued) => Queued | undefined): Promise<void> {
    for (const letter of await this.refused()) {
      const again = wanted(letter);
      if (!again) continue;
      await this.records.change((keys) => {
        const place = keys.find((key) => key.startsWith("refused ") && isOf(key, letter.key));
        return place ? { put: { [placeFor("wait", again, keys)]: again }, remove: [place] } : {};
      });
    }
    this.#tell();
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
        if ((await this.#waiting()).length) {
          const { signal } = (this.#leaving = new AbortController());
          await inTurn(this.records, signal, async (renew) => {
            const endpoints = new Set((await this.#waiting()).map(endpointIn));
            return Promise.all([...endpoints].map((endpoint) => this.#empty(endpoint, wishes, renew, signal)));
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

  /** The places of letters that are to be delivered: those aside come last. */
  async #waiting(): Promise<string[]> {
    const places = (await this.records.keys()).filter(isWaiting);
    return [...places.filter((place) => !isAside(place)), ...places.filter(isAside)];
  }

  /**
   * Delivers one letter after another. When one does not get through for the second time, one or two others are tried: if one of them
   * does, it was the letter, which goes aside; if not, it is the endpoint or the network, and all wait.
   */
  async #empty(endpoint: string, wishes: readonly Wish[], renew: Renew, signal: AbortSignal): Promise<void> {
    const isWanted = (pause: Pause | undefined, by: readonly Wish[]): boolean =>
      by.some((wish) => isDue(pause, wish, +Date.now(), this.#onlineAt));
    const isAnyones: Wish = wishes.includes("person") ? "person" : "timer";
    const passed = new Set<string>();
    let doubted: Doubted[] = [];
    let isUnread = false;
    for (;;) {
      const places = (await this.#waiting()).filter(
        (each) => endpointIn(each) === endpoint && !passed.has(keyOf(each)),
      );
      const pause = await this.records.read<Pause>(`pause ${endpoint}`);
      if (!doubted.length && !isWanted(pause, wishes)) return;
      // The next ones keep the order. Where they, too, fail time after time, any other may get through.
      const others = places.filter((each) => !isAside(each));
      const at = doubted.length > 1 && pause && pause.failures > 3 ? Math.floor(Math.random() * others.length) : 0;
      const place = (doubted.length ? others : places)[at];
      if (!place) {
        if (isUnread && !doubted.length) await this.records.change(() => ({ put: pauseFor(endpoint, pause, {}) }));
        return;
      }
      passed.add(keyOf(place));
      const letter = await this.records.read<Queued>(place);
      // What the device cannot read now stays, and stops nobody: https://developer.mozilla.org/docs/Web/API/IDBRequest/error
      isUnread ||= !letter;
      if (!letter || (isAside(place) && !isWanted(letter.pause, [isAnyones]))) continue;
      if (!(await renew()) || signal.aborted) return;
      const delivery = await deliver(letter, { signal, ...this.#hooks });
      // The page leaves; that is no failure of the endpoint's.
      if (signal.aborted) return;
      const noted = await this.records.change((keys) => afterDelivery(delivery, place, letter, pause, keys, doubted));
      if (delivery.result === "unreachable") {
        const { result: _, retryAfterSeconds, ...failure } = delivery;
        this.#hooks.failed?.(letter, failure);
        if (retryAfterSeconds || !navigator.onLine) return;
        if (isAside(place)) continue;
        doubted.push({ place, letter, failure });
        const most = failure.instead === "silence" ? 1 : 2;
        // While nobody has answered for a while, whoever sends need not wait for others to be tried.
        const isSilent = !failure.status && !failure.instead && wishes.every((wish) => EAGER.includes(wish));
        const isIdle = !pause || (isSilent && pause.failures > 5);
        if (doubted.length > most || isIdle) return;
        continue;
      }
      doubted = [];
      // A full disk still takes what makes it emptier.
      if (!noted) await this.records.change(() => ({ remove: [place] }));
      this.#own.delete(letter.key);
      this.#tell({ letter, delivery });
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
    const now = +Date.now();
    const left = (pause?: Pause): number => (isDue(pause, "timer", now) ? 0 : pause!.until - now);
    let wait = LONGEST_TIMER;
    this.#pauses.clear();
    for (const endpoint of new Set(waiting.map(endpointIn))) {
      const pause = await this.records.read<Pause>(`pause ${endpoint}`);
      if (pause) this.#pauses.set(endpoint, pause);
      const here = waiting.filter((place) => endpointIn(place) === endpoint);
      const own = here.every(isAside)
        ? await Promise.all(here.map(async (place) => left((await this.records.read<Queued>(place))?.pause)))
        : [0];
      wait = Math.min(wait, Math.max(left(pause), Math.min(...own)));
    }
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
    for (const listener of this.#listeners) listener(ended);
  }
}
