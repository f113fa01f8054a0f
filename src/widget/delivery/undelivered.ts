import { type OutboxCount, countOf } from "../../outbox/count-of.ts";
import type { Queued } from "../../outbox/outbox.ts";
import { isRefused, keyOf } from "../../outbox/places.ts";
import { type Submission, receiptOf, toJson } from "../../schema/index.ts";
import { saveFile } from "../../ui/save-file.ts";
import type { Phase } from "../store/phase.ts";
import type { Session } from "../store/session.ts";
import { outbox } from "./outbox.ts";

/** What looking after the letters that were not delivered needs, those of earlier visits among them. */
export interface Undelivered {
  readonly store: { readonly phase: Phase; readonly session?: Session | undefined; refresh(): void };
  /** What lies in the outbox. */
  count: OutboxCount;
}

/** Counts what lies at these places of the outbox. */
export function countOutbox(undelivered: Undelivered, places: readonly string[]): void {
  const { store, count } = undelivered;
  const replaced = store.session?.replaces ?? [];
  // What is gone over is at hand already.
  const { waiting, refused } = countOf(places.filter((place) => !isRefused(place) || !replaced.includes(keyOf(place))));
  if (waiting === count.waiting && refused === count.refused) return;
  undelivered.count = { waiting, refused };
  store.refresh();
}

/**
 * What was refused waits again, as `renew` makes it; not where the person goes over those answers now.
 * @param renew nothing, where it stays refused
 */
export const retryRefused = ({ store }: Undelivered, renew: (letter: Queued) => Queued | undefined): Promise<void> =>
  outbox().retry((letter) =>
    // Sent now, it would count beside what comes in its place.
    store.phase.is === "answering" && store.session?.replaces.includes(letter.key) ? undefined : renew(letter),
  );

/** Saves a submission that was not delivered as a file, or without one what was refused. */
export async function saveUndelivered(atHand: Submission | undefined): Promise<void> {
  const submissions = atHand
    ? [atHand]
    : (await outbox().refused()).flatMap(({ body }) => (body ? (JSON.parse(body) as Submission) : []));
  for (const submission of submissions) {
    saveFile(`${submission.survey.id}-${receiptOf(submission.id)}.json`, toJson(submission));
  }
}
