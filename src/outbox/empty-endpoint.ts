import { type Doubted, afterDelivery, pauseFor } from "./after-delivery.ts";
import { type DeliveryEnd, type Failure, type OtherFetch, type Prepare, type Prove, deliver } from "./deliver.ts";
import { type Pause, type Wish, isDue } from "./pause.ts";
import { endpointIn, isAside, isWaiting, keyOf } from "./places.ts";
import type { Queued } from "./queued.ts";
import type { Records } from "../storage/records.ts";
import type { Renew } from "./turn.ts";

/** A letter that an endpoint accepted or refused. */
export interface Ended {
  letter: Queued;
  delivery: DeliveryEnd;
}

/** What the page has to do with deliveries. */
export interface OutboxHooks {
  prepare?: Prepare;
  otherFetch?: OtherFetch;
  prove?: Prove;
  /** Hears of every attempt that failed. */
  failed?(letter: Queued, failure: Failure): void;
}

/** One round of deliveries, to all endpoints. */
export interface Round {
  hooks: OutboxHooks;
  /** Who wants it. */
  wishes: readonly Wish[];
  /** When the network came back last. */
  onlineAt(): number | undefined;
  /** Aborted when the page goes away. */
  signal: AbortSignal;
  renew: Renew;
  /** Hears of every letter that has left the queue. */
  ended(letter: Queued, delivery: DeliveryEnd): void;
}

/** These try though a pause is not over. */
const EAGER: readonly Wish[] = ["sent", "network"];

/** The places of letters that are to be delivered: those aside come last. */
export async function waitingPlaces(records: Records): Promise<string[]> {
  const places = (await records.keys()).filter(isWaiting);
  return [...places.filter((place) => !isAside(place)), ...places.filter(isAside)];
}

/**
 * Delivers one letter after another. When one does not get through for the second time, one or two others are tried: if one of them
 * does, it was the letter, which goes aside; if not, it is the endpoint or the network, and all wait.
 */
export async function emptyEndpoint(records: Records, endpoint: string, round: Round): Promise<void> {
  const { hooks, wishes, signal, renew } = round;
  const isWanted = (pause: Pause | undefined, by: readonly Wish[]): boolean =>
    by.some((wish) => isDue(pause, wish, +Date.now(), round.onlineAt()));
  const isAnyones: Wish = wishes.includes("person") ? "person" : "timer";
  const passed = new Set<string>();
  let doubted: Doubted[] = [];
  let isUnread = false;
  for (;;) {
    const places = (await waitingPlaces(records)).filter(
      (each) => endpointIn(each) === endpoint && !passed.has(keyOf(each)),
    );
    const pause = await records.read<Pause>(`pause ${endpoint}`);
    if (!doubted.length && !isWanted(pause, wishes)) return;
    // The next ones keep the order. If they also fail again and again, any other may get through.
    const others = places.filter((each) => !isAside(each));
    const at = doubted.length > 1 && pause && pause.failures > 3 ? Math.floor(Math.random() * others.length) : 0;
    const place = (doubted.length ? others : places)[at];
    if (!place) {
      if (isUnread && !doubted.length) await records.change(() => ({ put: pauseFor(endpoint, pause, {}) }));
      return;
    }
    passed.add(keyOf(place));
    const letter = await records.read<Queued>(place);
    // What the device cannot read now stays, and stops nobody: https://developer.mozilla.org/docs/Web/API/IDBRequest/error
    isUnread ||= !letter;
    if (!letter || (isAside(place) && !isWanted(letter.pause, [isAnyones]))) continue;
    if (!(await renew()) || signal.aborted) return;
    const delivery = await deliver(letter, { signal, ...hooks });
    // The page leaves; that is no failure of the endpoint's.
    if (signal.aborted) return;
    const noted = await records.change((keys) => afterDelivery(delivery, place, letter, pause, keys, doubted));
    if (delivery.result === "unreachable") {
      const { result: _, retryAfterSeconds, ...failure } = delivery;
      hooks.failed?.(letter, failure);
      if (retryAfterSeconds || !navigator.onLine) return;
      if (isAside(place)) continue;
      doubted.push({ place, letter, failure });
      const most = failure.instead === "silence" ? 1 : 2;
      // While nobody has answered for a while, a new letter does not wait until the others are tried.
      const isSilent = !failure.status && !failure.instead && wishes.every((wish) => EAGER.includes(wish));
      const isIdle = !pause || (isSilent && pause.failures > 5);
      if (doubted.length > most || isIdle) return;
      continue;
    }
    doubted = [];
    // A full disk still takes what makes it emptier.
    if (!noted) await records.change(() => ({ remove: [place] }));
    round.ended(letter, delivery);
  }
}
