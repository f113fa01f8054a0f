import type { DeliveryEnd, Failure } from "./deliver.ts";
import { type Pause, asideAfter, pauseAfter } from "./pause.ts";
import { isAside, placeFor } from "./places.ts";
import type { Queued } from "./queued.ts";
import type { RecordsChange } from "../storage/records.ts";

/** Letters to one endpoint whose delivery is remembered, so that a second tab with the same answers does not send them again. */
const REMEMBERED = 200;

/** The letter that did not get through, and may itself be the cause. */
export interface Doubted {
  place: string;
  letter: Queued;
  failure: Failure;
}

/** One more failure, and how long the endpoint is left in peace after it. */
export const pauseFor = (
  endpoint: string,
  pause: Pause | undefined,
  failure: Failure,
  retryAfterSeconds?: number,
): Record<string, Pause> => ({
  [`pause ${endpoint}`]: {
    ...pauseAfter(pause, +Date.now(), Math.random(), retryAfterSeconds),
    failure,
  },
});

/**
 * What changes on the device when a delivery has ended.
 * @param pause the endpoint's, until now
 * @param doubted what did not get through just before
 */
export function afterDelivery(
  delivery: DeliveryEnd,
  place: string,
  letter: Queued,
  pause: Pause | undefined,
  keys: readonly string[],
  doubted: readonly Doubted[],
): RecordsChange {
  const { endpoint } = letter;
  // It may have been replaced while it was under way.
  const lies = (each: string): boolean => keys.includes(each);
  const aside = (each: Doubted): Record<string, Queued> => {
    const own = { ...asideAfter(each.letter.pause, +Date.now(), Math.random()), failure: each.failure };
    return lies(each.place) ? { [placeFor("aside", each.letter, keys)]: { ...each.letter, pause: own } } : {};
  };
  if (delivery.result === "unreachable") {
    const { result: _, retryAfterSeconds, ...failure } = delivery;
    if (isAside(place) && !retryAfterSeconds) return { put: aside({ place, letter, failure }), remove: [place] };
    return doubted.length ? {} : { put: pauseFor(endpoint, pause, failure, retryAfterSeconds) };
  }
  // The endpoint has answered: it was the letters.
  const put: Record<string, unknown> = Object.assign({}, ...doubted.map(aside));
  const remove = [place, `pause ${endpoint}`, ...doubted.map((each) => each.place)];
  if (delivery.result === "accepted") {
    const done = keys.filter((key) => key.startsWith(`done ${endpoint} `));
    put[placeFor("done", letter, keys)] = { interim: letter.interim, withdraw: delivery.withdraw };
    return { put, remove: [...remove, ...done.slice(0, -REMEMBERED)] };
  }
  const { status, detail } = delivery;
  if (lies(place))
    put[placeFor("refused", letter, keys)] = { ...letter, pause: undefined, refusal: { status, detail } };
  return { put, remove };
}
