import type { ReactiveControllerHost } from "lit";
import type { Ended } from "../../outbox/outbox.ts";
import { isLetter, keyOf } from "../../outbox/places.ts";
import { digestOf } from "../../schema/index.ts";
import { type DraftStore, type DraftingElement, Drafts } from "../drafts/drafts.ts";
import { holdPage } from "../host-page/hold-page.ts";
import type { Noticed } from "../notices/notices.ts";
import type { OutcomeActions } from "../outcome/render-outcome.ts";
import { type ReceiptShelf, emptyShelf, findReceipts } from "../receipts/receipt-shelf.ts";
import { forgetReceipts } from "../receipts/receipts.ts";
import type { KeptReceipts } from "../receipts/render-receipts.ts";
import { type RestartHost, type RestartStore, type Speak, restart } from "../steps/restart.ts";
import type { Phase } from "../store/phase.ts";
import type { Session } from "../store/session.ts";
import { ownLanguageOf } from "../words/own-language.ts";
import type { WidgetWords } from "../words/widget-words.ts";
import { type Along, type Entering, enterForm } from "./enter-form.ts";
import { findElsewhere } from "./find-elsewhere.ts";
import { codeAlong, mendsCode } from "./invitation.ts";
import { look, reopen, tryOut } from "./follow.ts";
import { outbox, senders } from "./outbox.ts";
import { type Sending, send } from "./send.ts";
import { type SendingInPart, sendPartial } from "./send-partial.ts";
import { isShared } from "./submission.ts";
import { tellEnd, tellNoMore, tellOf } from "./tellers.ts";
import { countOutbox, retryRefused, saveUndelivered } from "./undelivered.ts";

/** What delivering needs of the store. */
export interface DeliveryStore extends DraftStore, RestartStore {
  readonly spoken: WidgetWords;
  subscribe(listener: (happening?: object) => void): void;
  set(changes: { session?: Session; phase?: Phase; focusOn?: string }): void;
}

/** What it needs of the element. */
export interface DeliveryHost extends RestartHost, DraftingElement, ReactiveControllerHost {}

/** What its parts share: each of them names what it needs of this. */
interface Parts extends Sending, SendingInPart, Entering, ReceiptShelf {
  readonly store: DeliveryStore;
  readonly element: DeliveryHost;
  readonly drafts: Drafts;
}

/** What others may ask of it. */
export interface Delivery extends Noticed, OutcomeActions, KeptReceipts {
  readonly drafts: Drafts;
  /** A survey is shown: goes on with its draft, and with what has not been delivered. */
  open(session: Session): Promise<void>;
  /** Puts what the session holds into the outbox, and says what becomes of it, as it happens. */
  send(): Promise<void>;
  /** A section is finished. */
  sendPartial(session: Session): Promise<void>;
  /** Takes a form that a clerk has typed in. */
  enter(session: Session, along: Along, code?: string): Promise<boolean> | "closed" | "nowhere";
}

/** Gets what a person answered to the endpoint, by way of the outbox, and says how far it has come. */
export function createDelivery(store: DeliveryStore, element: DeliveryHost, speak: Speak): Delivery {
  const drafts = new Drafts(store, element);
  const delivery: Parts & Delivery = {
    store,
    element,
    drafts,
    count: { waiting: 0, refused: 0 },
    receipts: [],
    get language() {
      return ownLanguageOf(store.spoken);
    },
    get mayFile() {
      return !isShared(element);
    },
    tellChecking() {
      const { phase } = store;
      if (phase.is === "sending" || phase.is === "saved") store.set({ phase: { ...phase, isChecking: true } });
    },
    isFollowing: (key) => delivery.followed?.key === key,
    open: (session) => open(delivery, session),
    send: () => send(delivery),
    sendPartial: (session) => sendPartial(delivery, session),
    enter: (session, along, code) => enterForm(delivery, session, along, code),
    reopen: () => reopen(delivery),
    tryNow: () => tryOut(delivery, "person"),
    retry: () => retryRefused(delivery, (letter) => letter).then(delivery.tryNow),
    file: () => saveUndelivered(delivery.followed && store.session!.submission),
    restart() {
      // What is put in from now on is the next one's.
      const forgotten = drafts.forget(store.session!);
      restart(store, element, speak);
      return forgotten;
    },
    forgetReceipt() {
      const { session, id } = delivery.followed!;
      return forgetReceipts(session.survey.id, id);
    },
    forgetReceipts: () => emptyShelf(delivery),
  };

  store.subscribe((happening) => {
    // Nothing of what went before stays where another survey has come, or the next person's turn.
    if (delivery.followed?.session !== store.session) delivery.followed = undefined;
    // What a person does to the answers changes the draft.
    if (happening) drafts.save();
  });
  let stop: () => void;
  element.addController({
    hostConnected() {
      senders.add(delivery);
      const { followed } = delivery;
      if (followed) tellOf(followed.key, element);
      stop = outbox().listen((ended, places) => void hear(delivery, ended, places));
    },
    hostDisconnected() {
      stop();
      tellNoMore(element);
      senders.delete(delivery);
    },
  });
  holdPage(element, () => {
    const { is } = store.phase;
    return is === "sending" || (["failed", "refused"].includes(is) && !drafts.kept);
  });
  void outbox().flush("page");
  return delivery;
}

async function open(delivery: Parts, session: Session): Promise<void> {
  const { drafts } = delivery;
  const begun = session.startedAt;
  const edition = await drafts
    .open(session)
    .then(() => digestOf(session.survey))
    .catch(() => {});
  // For what is no survey nothing is kept; its check says what is wrong with it.
  if (!edition) return;
  void findReceipts(delivery, session);
  // What was put in before this chunk came.
  if (begun) drafts.save();
  // It may be welcome to an endpoint that knows this edition, or with the code of this page's address.
  const along = codeAlong(delivery.element);
  await retryRefused(delivery, (letter) =>
    letter.subject === session.survey.id && (letter.edition !== edition || mendsCode(letter, along))
      ? { ...letter, edition, ...along }
      : undefined,
  );
  await outbox().flush("page");
}

/** Something has changed in the outbox. Of many surveys on a page, only those that it concerns look for more. */
async function hear(delivery: Parts, ended: Ended | undefined, lying: Promise<readonly string[]>): Promise<void> {
  const { store } = delivery;
  if (ended) tellEnd(ended, store.session?.survey.id, delivery.element);
  const places = await lying;
  const { session, phase } = store;
  if (
    session?.id &&
    phase.is === "answering" &&
    places.filter(isLetter).some((place) => keyOf(place).startsWith(session.id!))
  )
    await findElsewhere(delivery, session);
  if (ended || ["waiting", "failed"].includes(phase.is)) await look(delivery);
  countOutbox(delivery, places);
}
