import { type Delivery, type Letter, deliver, deliverLast } from "./deliver.ts";
import { type Pause, type Wish, isDue, pauseAfter } from "./pause.ts";
import { endpointOf, isLetter, isOf, keyOf, placeFor } from "./places.ts";
import { type Change, Records } from "./records.ts";
import { type Renew, inTurn } from "./turn.ts";

/** A letter as it lies in the outbox. What `subject` and `edition` mean is the sender's business. */
export interface Queued extends Letter {
  /** What it is about. */
  subject: string;
  /** Of what it is about, the version; a refused letter is tried again when there is another. */
  edition: string;
  /** Another one, about more of the same, is to follow. */
  interim?: true;
  /** Why the endpoint would not have it. */
  refusal?: { status: number; detail?: string | undefined };
}

/** What has become of a letter. */
export type Whereabouts =
  | { is: "unknown" }
  | ({ is: "waiting" | "received" | "refused"; interim: boolean } & Partial<NonNullable<Queued["refusal"]>>);

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

/** Hears of every change. */
export type OutboxListener = (ended?: Ended) => void;

/** The longest that a timer is set; a clock may be changed meanwhile. */
const LONGEST_TIMER = 3_600_000;

/** What may be under way while the page goes away: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
const LAST_BYTES = 60_000;

/** Letters to one endpoint whose delivery is remembered, so that a second tab with the same answers does not send them again. */
const REMEMBERED = 200;

/**
 * Keeps letters until their endpoints have accepted them. A letter is on the device before its first byte is sent, and
 * leaves it only when it was accepted. Of one endpoint, letters go in the order in which they were added.
 */
export class Outbox {
  readonly records = new Records();
  /** Letters that this page has added and that are not delivered, for the moment when the page goes away. */
  readonly #own = new Map<string, Queued>();
  readonly #listeners = new Set<OutboxListener>();
  readonly #pauses = new Map<string, Pause>();
  #leaving = new AbortController();
  #wishes: Wish[] = [];
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // A network that has come back is worth a try, however short ago the last one was.
    addEventListener("online", () => void this.flush("sent"));
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
  async add(letter: Queued, replaced: readonly string[] = [], along: Change = {}): Promise<"kept" | "held" | "known"> {
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
    const letter = await this.records.read<Pick<Queued, "interim" | "refusal">>(place);
    const is = place.startsWith("wait ") ? "waiting" : place.startsWith("done ") ? "received" : "refused";
    // What moves just now, and cannot be read, may be one.
    return { is, interim: letter?.interim ?? !letter, ...letter?.refusal };
  }

  /** The keys that begin so, of letters that are here or were delivered. */
  async keys(beginning: string): Promise<string[]> {
    return (await this.records.keys())
      .filter(isLetter)
      .map(keyOf)
      .filter((key) => key.startsWith(beginning));
  }

  async count(): Promise<OutboxCount> {
    const count = async (kind: string): Promise<number> => (await this.records.keys(kind)).length;
    return { waiting: await count("wait "), refused: await count("refused ") };
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
        if ((await this.records.keys("wait ")).length) {
          const { signal } = (this.#leaving = new AbortController());
          await inTurn(this.records, signal, async (renew) => {
            const endpoints = new Set((await this.records.keys("wait ")).map(endpointOf));
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

  /** Delivers one letter after another, until one cannot be delivered. */
  async #empty(endpoint: string, wishes: readonly Wish[], renew: Renew, signal: AbortSignal): Promise<void> {
    // What the device cannot read now stays, and stops nobody: https://developer.mozilla.org/docs/Web/API/IDBRequest/error
    const unread = new Set<string>();
    for (;;) {
      const places = await this.records.keys(`wait ${endpoint} `);
      const place = places.find((each) => !unread.has(each));
      const pause = await this.records.read<Pause>(`pause ${endpoint}`);
      if (!places.length || !wishes.some((wish) => isDue(pause, wish, Date.now()))) return;
      if (!place) return void (await this.records.change(() => ({ put: pauseFor(endpoint, pause) })));
      const letter = await this.records.read<Queued>(place);
      if (!letter) {
        unread.add(place);
        continue;
      }
      if (!(await renew()) || signal.aborted) return;
      const delivery = await deliver(letter, signal);
      // The page leaves; that is no failure of the endpoint's.
      if (signal.aborted) return;
      const noted = await this.records.change((keys) => afterDelivery(delivery, place, letter, pause, keys));
      if (delivery.result === "unreachable") return;
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
      else if (kind !== "wait") this.#own.delete(key);
    }
    const waiting = places.filter((place) => place.startsWith("wait "));
    clearTimeout(this.#timer);
    if (!waiting.length) return;
    const now = Date.now();
    let wait = LONGEST_TIMER;
    this.#pauses.clear();
    for (const endpoint of new Set(waiting.map(endpointOf))) {
      const pause = await this.records.read<Pause>(`pause ${endpoint}`);
      if (pause) this.#pauses.set(endpoint, pause);
      wait = isDue(pause, "timer", now) ? 0 : Math.min(wait, pause!.until - now);
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
      if (size > left || (pause?.asked && !isDue(pause, "timer", Date.now()))) continue;
      left -= size;
      deliverLast(letter);
    }
  }

  #tell(ended?: Ended): void {
    for (const listener of this.#listeners) listener(ended);
  }
}

/** One more failure, and how long the endpoint is left in peace after it. */
const pauseFor = (endpoint: string, pause: Pause | undefined, retryAfterSeconds?: number): Record<string, Pause> => ({
  [`pause ${endpoint}`]: pauseAfter(pause?.failures ?? 0, Date.now(), Math.random(), retryAfterSeconds),
});

function afterDelivery(
  delivery: Delivery,
  place: string,
  letter: Queued,
  pause: Pause | undefined,
  keys: readonly string[],
): Change {
  const { endpoint } = letter;
  const pauseKey = `pause ${endpoint}`;
  // It may have been replaced while it was under way.
  const lies = keys.includes(place);
  switch (delivery.result) {
    case "accepted": {
      const done = keys.filter((key) => key.startsWith(`done ${endpoint} `));
      const remove = [place, pauseKey, ...done.slice(0, -REMEMBERED)];
      return { put: { [placeFor("done", letter, keys)]: { interim: letter.interim } }, remove };
    }
    case "refused": {
      const { status, detail } = delivery;
      const refused: Queued = { ...letter, refusal: { status, detail } };
      return { put: lies ? { [placeFor("refused", letter, keys)]: refused } : {}, remove: [place, pauseKey] };
    }
    case "unreachable": {
      const { status = 0, retryAfterSeconds } = delivery;
      const put = pauseFor(endpoint, pause, retryAfterSeconds);
      // A letter that breaks the server must not stop those behind it.
      const breaks = lies && status >= 500 && status !== 503;
      return breaks ? { put: { ...put, [placeFor("wait", letter, keys)]: letter }, remove: [place] } : { put };
    }
  }
}
