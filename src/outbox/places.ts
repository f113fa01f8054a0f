import type { Letter } from "./deliver.ts";

/*
 * The records' keys say what is decided from them: `pause <endpoint>`, and of a letter its place: `wait`, `aside` (what did not get
 * through while others did), `refused` or `done`, then `<endpoint> <order> <key>`. None of the parts contains a space.
 */
export type LetterState = "wait" | "aside" | "refused" | "done";

const LETTER = /^(wait|aside|refused|done) /;

export const isLetter = (place: string): boolean => LETTER.test(place);

/** Whether a record is a letter that is to be delivered. */
export const isWaiting = (place: string): boolean => /^(wait|aside) /.test(place);

/** Whether it is a letter that did not get through while others did. */
export const isAside = (place: string): boolean => place.startsWith("aside ");

/** Whether its endpoint would not have it. */
export const isRefused = (place: string): boolean => place.startsWith("refused ");

/** Whether a record is about the letter with this key. */
export const isOf = (place: string, key: string): boolean => isLetter(place) && keyOf(place) === key;

/** The letter's own key. */
export const keyOf = (place: string): string => place.slice(place.lastIndexOf(" ") + 1);

export const endpointIn = (place: string): string => place.split(" ")[1]!;

/** The place behind all others. */
export function placeFor(kind: LetterState, { endpoint, key }: Letter, keys: readonly string[]): string {
  const last = Math.max(0, ...keys.filter(isLetter).map((place) => Number(place.split(" ")[2])));
  return `${kind} ${endpoint} ${String(last + 1).padStart(12, "0")} ${key}`;
}
