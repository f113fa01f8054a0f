import type { Wish } from "../../outbox/pause.ts";
import { receiptOf } from "../../schema/index.ts";
import { type OutcomeStore, showOutcome } from "../outcome/show-outcome.ts";
import { isReceiptKept } from "../receipts/receipts.ts";
import type { Reason } from "../store/phase.ts";
import type { Session } from "../store/session.ts";
import { endpointOf } from "./endpoint.ts";
import { reasonOf } from "./failure.ts";
import { outbox } from "./outbox.ts";

/** A submission that lies in the outbox. */
export interface Followed {
  readonly session: Session;
  readonly id: string;
  /** Its idempotency key. */
  readonly key: string;
}

/** What following a submission from the outbox to its outcome needs. */
export interface Following {
  readonly store: OutcomeStore & { readonly session?: Session | undefined };
  readonly element: HTMLElement & { endpoint: string | undefined };
  readonly drafts: { readonly kept: boolean; save(): void };
  /** The submission whose way its person sees, once it lies in the outbox: of the survey that is shown, and of the person at it. */
  followed?: Followed | undefined;
}

/** Tries to deliver, and says how it went. */
export async function tryOut(following: Following, wish: Wish): Promise<void> {
  const { store, drafts, followed } = following;
  if (followed) showOutcome(store, drafts.kept ? { is: "saved" } : { is: "sending" });
  await outbox().flush(wish);
  await look(following);
  const reason = await reasonNow(following);
  // On a shared device it may have become the next person's turn, whose screen and receipt these are not.
  if (!followed || followed !== following.followed) return;
  if (!["saved", "sending"].includes(store.phase.is)) return;
  showOutcome(
    store,
    drafts.kept ? { is: "waiting", receipt: receiptOf(followed.id), reason } : { is: "failed", reason },
  );
}

/** Why it has not been delivered, as far as it concerns a person. */
async function reasonNow({ followed, element }: Following): Promise<Reason | undefined> {
  const endpoint = endpointOf(element);
  if (!followed || !endpoint) return undefined;
  const { failure } = await outbox().whereabouts(followed.key);
  return reasonOf(endpoint, failure);
}

/** Says that it has arrived, or was refused. */
export async function look(following: Following): Promise<void> {
  const { store, drafts, followed } = following;
  if (!followed) return;
  const where = await outbox().whereabouts(followed.key);
  const kept = drafts.kept && (await isReceiptKept(followed.session.survey.id, followed.id));
  if (followed !== following.followed) return;
  const { is } = store.phase;
  if (where.is === "received") {
    const { withdraw } = where;
    if (is !== "received") showOutcome(store, { is: "received", receipt: receiptOf(followed.id), withdraw, kept });
  } else if (where.is === "refused") {
    if (is !== "refused") showOutcome(store, { is: "refused", kept: drafts.kept, detail: where.detail });
  } else if (is === "waiting" || is === "failed") {
    const reason = await reasonNow(following);
    const { phase } = store;
    if (followed === following.followed && (phase.is === "waiting" || phase.is === "failed") && phase.reason !== reason)
      store.set({ phase: { ...phase, reason } });
  }
}

/** Another tab has put it into the outbox: says how far it is. @param isOpen whether nothing else has come to be shown meanwhile */
export async function join(following: Following, followed: Followed, isOpen: () => boolean): Promise<void> {
  following.followed = followed;
  const reason = await reasonNow(following);
  if (isOpen()) showOutcome(following.store, { is: "waiting", receipt: receiptOf(followed.id), reason });
  await look(following);
}

/** Back to the answers that were not accepted. */
export function reopen(following: Following): void {
  const { session, key } = following.followed ?? {};
  if (key) {
    // In place of the one that was not accepted.
    session!.replaces = [key];
    session!.renew();
  }
  following.followed = undefined;
  // From now on this is a draft again; left as it is, it could only be sent as it was.
  if (key) following.drafts.save();
  following.store.set({ phase: { is: "answering" }, focusOn: "step" });
}
