import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { OwnLanguage } from "../../locales/languages.ts";
import type { Letter } from "../../outbox/deliver.ts";
import type { Ended, OutboxCount } from "../../outbox/outbox.ts";
import type { Wish } from "../../outbox/pause.ts";
import type { RecordsChange } from "../../storage/records.ts";
import {
  type Submission,
  digestOf,
  idempotencyKeyOf,
  periodState,
  periodStateOn,
  receiptOf,
  toJson,
} from "../../schema/index.ts";
import { SurveyQueuedEvent, SurveyRefusedEvent, SurveySentEvent, SurveySubmitEvent } from "../events.ts";
import { ownLanguageOf } from "../words/own-language.ts";
import type { WidgetWords } from "../words/widget-words.ts";
import type { Session } from "../store/session.ts";
import { type DraftStore, type DraftingElement, Drafts } from "../drafts/drafts.ts";
import { endpointOf } from "./endpoint.ts";
import { reasonOf, tellFailure } from "./failure.ts";
import { lookAround } from "../host-page/surroundings.ts";
import { saveFile } from "../../ui/save-file.ts";
import { joinFocusTrap } from "../host-page/focus-trap.ts";
import { watchInterference } from "../host-page/interference.ts";
import { outbox, senders } from "./outbox.ts";
import { records } from "../device/records.ts";
import { type Receipt, forgetReceipts, isReceiptKept, keepReceipt, receiptsOf } from "../receipts/receipts.ts";
import type { ReceiptShelf } from "../receipts/render-receipts.ts";
import type { Noticed } from "../notices/notices.ts";
import type { OutcomeActions } from "../outcome/render-outcome.ts";
import type { Outcome, Phase, Reason } from "../store/phase.ts";
import { progressOf } from "./progress.ts";
import { type RestartHost, type RestartStore, type Speak, restart } from "../steps/restart.ts";
import { isShared, submissionOf } from "./submission.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** What delivering needs of the store. */
export interface DeliveryStore extends DraftStore, RestartStore {
  readonly spoken: WidgetWords;
  subscribe(listener: (happening?: object) => void): void;
  set(changes: { session?: Session; phase?: Phase; focusOn?: string; hasSwallowed?: boolean }): void;
}

/** What it needs of the element. */
export interface DeliveryHost extends RestartHost, DraftingElement, ReactiveControllerHost {
  renderRoot: ParentNode;
}

/** What changes on the device together with a form that a clerk has typed in. */
export type Along = (submission: Submission, endpoint?: string) => RecordsChange;

/** Which keeper tells of a letter: the one that it came from, else the first that hears of it. */
const tellers = new Map<string, Keeper>();

/** Gets what a person answered to the endpoint, by way of the outbox, and says how far it has come. */
export class Keeper implements ReactiveController, Noticed, ReceiptShelf, OutcomeActions {
  readonly drafts: Drafts;
  /** What lies in the outbox, of earlier visits too. */
  count: OutboxCount = { waiting: 0, refused: 0 };

  /** Codes of forms that were sent from here before. */
  receipts: readonly Receipt[] = [];

  readonly element: DeliveryHost;

  readonly #store: DeliveryStore;
  readonly #speak: Speak;
  /** The submission whose way is followed, once it lies in the outbox. */
  #followed: { session: Session; id: string; key: string } | undefined;
  /** Whether another tab has sent more of it is being found out. */
  #isLooking = false;
  #stop: (() => void) | undefined;
  #joinDialog: (() => void) | undefined;

  constructor(store: DeliveryStore, element: DeliveryHost, speak: Speak) {
    this.#store = store;
    this.#speak = speak;
    this.element = element;
    this.drafts = new Drafts(store, element);
    // What a person does to the answers changes the draft.
    store.subscribe((happening) => happening && this.drafts.save());
    element.addController(this);
    void outbox().flush("page");
    watchInterference(element.renderRoot as ShadowRoot);
    this.#joinDialog = joinFocusTrap(element, element.renderRoot as ShadowRoot);
    this.#joinDialog();
    void this.#lookAround();
  }

  /** What HTML or the page has made of the tag. */
  async #lookAround(): Promise<void> {
    this.#store.set({ hasSwallowed: await lookAround(this.element) });
  }

  get language(): OwnLanguage {
    return ownLanguageOf(this.#store.spoken);
  }

  isFollowing(key: string): boolean {
    return this.#followed?.key === key && this.#isFollowing;
  }

  hostConnected(): void {
    this.#joinDialog?.();
    senders.add(this);
    if (this.#followed) tellers.set(this.#followed.key, this);
    this.#stop ??= outbox().listen((ended) => void this.#hear(ended));
  }

  hostUpdated(): void {
    // Answers that exist nowhere else yet: the browser asks before the page goes away. Only then, because a page with
    // such a listener may be left out of the back/forward cache.
    const { is } = this.#store.phase;
    const isUnsent = is === "sending" || (["failed", "refused"].includes(is) && !this.drafts.kept);
    (isUnsent && this.element.isConnected ? addEventListener : removeEventListener)("beforeunload", this.#holdPage);
  }

  readonly #holdPage = (event: Event): void => event.preventDefault();

  hostDisconnected(): void {
    removeEventListener("beforeunload", this.#holdPage);
    this.#stop?.();
    this.#stop = undefined;
    for (const [key, keeper] of tellers) if (keeper === this) tellers.delete(key);
    senders.delete(this);
  }

  /** A survey is shown: goes on with its draft, and with what has not been delivered. */
  async open(session: Session): Promise<void> {
    const begun = session.startedAt;
    const edition = await this.drafts
      .open(session)
      .then(() => digestOf(session.survey))
      .catch(() => undefined);
    // For what is no survey nothing is kept; its check says what is wrong with it.
    if (!edition) return;
    if (this.#keepsReceipts) void this.#findReceipts(session);
    // What was put in before this chunk came.
    if (begun) this.drafts.save();
    // What was refused may be welcome to an endpoint that knows another version.
    await outbox().retry((letter) =>
      letter.subject === session.survey.id && letter.edition !== edition && !this.#isGoneOver(letter)
        ? { ...letter, edition }
        : undefined,
    );
    await outbox().flush("page");
  }

  async #findReceipts({ survey }: Session): Promise<void> {
    // Where nothing can be read, nothing is shown.
    this.receipts = await receiptsOf(survey.id, deviceTime()).catch(() => []);
    if (this.receipts.length) this.#store.refresh();
  }

  /** Puts what the session holds into the outbox, and says what becomes of it, as it happens. */
  async send(): Promise<void> {
    const store = this.#store;
    const session = store.session!;
    // Of two quick presses the first one sends.
    if (this.#isLooking || store.phase.is !== "answering") return;
    if (session.survey.consent?.partial) {
      this.#isLooking = true;
      const { asked } = session;
      const isFinished = await this.#findElsewhere(session).finally(() => (this.#isLooking = false));
      // Answers changed meanwhile, or another person's, have not been looked over; they wait for the next press.
      if (isFinished || store.session?.asked !== asked) return;
    }
    const now = deviceTime();
    if (periodState(session.survey.period, now) !== "open") return this.#settle({ is: "closed", unsent: true });
    const submission = this.#submissionOf(session, now);
    // A page that sends by itself has them now, and may be asked again with the same answers; they keep their id.
    if (!this.element.dispatchEvent(new SurveySubmitEvent(submission))) return this.drafts.forget(session);
    const endpoint = endpointOf(this.element);
    if (!endpoint) {
      void tellFailure(this, endpoint, {}, session.id ?? "");
      return this.#settle({ is: "nowhere" });
    }
    this.#settle({ is: "sending" });
    await this.drafts.rest();
    await this.#submit(session, endpoint);
    await this.#tryOut("sent");
  }

  /**
   * Takes a form that a clerk has typed in. It goes its way by itself, and the clerk goes on.
   * @param along other records that change with it; `endpoint` is nothing where the page takes the form
   * @returns whether it is kept on the device, once that is known; or why it was not taken
   */
  enter(session: Session, along: Along): Promise<boolean> | "closed" | "nowhere" {
    const now = deviceTime();
    const { period } = session.survey;
    const day = session.supplied?.answeredOn;
    if ((day ? periodStateOn(period, day) : periodState(period, now)) !== "open") return "closed";
    const submission = submissionOf(this.element, session, this.#store.language, now);
    if (!this.element.dispatchEvent(new SurveySubmitEvent(submission))) {
      const change = along(submission);
      return records().change(() => change);
    }
    const endpoint = endpointOf(this.element);
    if (endpoint) return this.#post(session, submission, endpoint, along(submission, endpoint));
    void tellFailure(this, endpoint, {}, "");
    return "nowhere";
  }

  async #post(session: Session, submission: Submission, endpoint: string, along: RecordsChange): Promise<boolean> {
    const added = await this.#queue(session, submission, endpoint, () => along);
    this.drafts.kept = added === "kept";
    this.element.dispatchEvent(new SurveyQueuedEvent(submission, receiptOf(submission.id), this.drafts.kept));
    void outbox().flush("sent");
    await this.#recount();
    return added === "kept";
  }

  /** There is something to say in place of the questions. */
  #settle(phase: Outcome): void {
    // That it is being sent is said once.
    const isSaid = this.#store.phase.is === "sending" && phase.is === "saved";
    this.#store.set(isSaid ? { phase } : { phase, focusOn: "outcome" });
  }

  /** Back to the answers that were not accepted. */
  reopen(): void {
    const { session, key } = this.#followed ?? {};
    if (key) {
      // In place of the one that was not accepted.
      session!.replaces = [key];
      session!.renew();
    }
    this.#followed = undefined;
    // From now on this is a draft again; left as it is, it could only be sent as it was.
    if (key) this.drafts.save();
    this.#store.set({ phase: { is: "answering" }, focusOn: "step" });
  }

  /** A person begins anew. */
  async restart(): Promise<void> {
    // What is put in from now on is the next one's.
    const forgotten = this.drafts.forget(this.#store.session!);
    restart(this.#store, this.element, this.#speak);
    await forgotten;
  }

  /** A person wants it tried now. */
  async tryNow(): Promise<void> {
    await this.#tryOut("person");
  }

  /** A person wants what was refused to be tried again. */
  async retry(): Promise<void> {
    await outbox().retry((letter) => (this.#isGoneOver(letter) ? undefined : letter));
    await this.tryNow();
  }

  /** Whether a person may save answers as a file. On a shared device the next one could read them. */
  get mayFile(): boolean {
    return !isShared(this.element);
  }

  /** Whether codes are left here for the next visit. */
  get #keepsReceipts(): boolean {
    return this.element.draft !== "off" && !isShared(this.element) && !this.#store.isClerk;
  }

  async forgetReceipt(): Promise<void> {
    const { session, id } = this.#followed!;
    await forgetReceipts(session.survey.id, id);
  }

  async forgetReceipts(): Promise<void> {
    this.receipts = [];
    this.#store.refresh();
    await forgetReceipts(this.#store.session!.survey.id);
  }

  /** Saves what was not delivered as a file: the submission at hand, else what was refused. */
  async file(): Promise<void> {
    const { session } = this.#store;
    const submissions =
      this.#isFollowing && session?.submission
        ? [session.submission]
        : (await outbox().refused()).flatMap(({ body }) => (body ? (JSON.parse(body) as Submission) : []));
    for (const submission of submissions) {
      saveFile(`${submission.survey.id}-${receiptOf(submission.id)}.json`, toJson(submission));
    }
  }

  /** A section is finished: delivers what there is so far, when the survey provides for it and the person agreed. */
  async sendPartial(session: Session): Promise<void> {
    const { survey, consent } = session;
    const endpoint = endpointOf(this.element);
    if (!survey.consent?.partial || !consent?.agreed || !endpoint) return;
    if (await this.#findElsewhere(session)) return;
    const reached = session.steps[session.position]!.parts.at(-1)!.section;
    const ahead = survey.sections.slice(survey.sections.indexOf(reached)).flatMap(({ items }) => items);
    const unreached = ahead.map(({ id }) => id);
    const submission = submissionOf(this.element, session, this.#store.language, deviceTime(), unreached);
    // The draft goes along: if it did not know of this revision, the next one would be taken for it.
    await this.#queue(session, submission, endpoint, () =>
      // Whoever has begun anew meanwhile wants no draft of what went before.
      session === this.#store.session ? this.drafts.now(session) : {},
    );
    await outbox().flush("sent");
  }

  #submissionOf(session: Session, now: Date): Submission {
    return (session.submission ??= submissionOf(this.element, session, this.#store.language, now));
  }

  /** Puts the finished submission into the outbox, once, whatever other tabs have put there. */
  async #submit(session: Session, endpoint: string): Promise<void> {
    const submission = this.#submissionOf(session, deviceTime());
    const { id } = submission;
    const { draftKey, replaces, survey } = session;
    const receipt = this.#keepsReceipts ? keepReceipt(survey.id, id, replaces, deviceTime()) : { put: {}, remove: [] };
    const added = await this.#queue(session, submission, endpoint, () => ({
      put: receipt.put,
      remove: draftKey ? [...receipt.remove, draftKey] : receipt.remove,
    }));
    if (added === "known") {
      if (await this.#findElsewhere(session, "sending")) return;
      // Another tab has just sent a part of it.
      session.submission = undefined;
      return this.#submit(session, endpoint);
    }
    this.#followed = { session, id, key: idempotencyKeyOf(submission) };
    this.drafts.kept = added === "kept";
    this.element.dispatchEvent(new SurveyQueuedEvent(submission, receiptOf(id), this.drafts.kept));
  }

  async #queue(
    session: Session,
    submission: Submission,
    endpoint: string,
    along: () => RecordsChange,
  ): Promise<"kept" | "held" | "known"> {
    const key = idempotencyKeyOf(submission);
    const { id, digest } = submission.survey;
    const { replaces } = session;
    session.revision = submission.revision ?? 1;
    session.replaces = [key];
    tellers.set(key, this);
    const letter = { key, endpoint, body: toJson(submission), subject: id, edition: digest };
    return outbox().add(submission.partial ? { ...letter, interim: true } : letter, replaces, along());
  }

  /** Tries to deliver, and says how it went. */
  async #tryOut(wish: Wish): Promise<void> {
    const followed = this.#followed;
    const { id } = followed ?? {};
    if (id && this.#isFollowing) this.#settle(this.drafts.kept ? { is: "saved" } : { is: "sending" });
    await outbox().flush(wish);
    await this.#look();
    const reason = await this.#reason();
    // On a shared device it may have become the next person's turn, whose screen and receipt these are not.
    if (followed !== this.#followed || !this.#isFollowing) return;
    if (!["saved", "sending"].includes(this.#store.phase.is)) return;
    this.#settle(this.drafts.kept ? { is: "waiting", receipt: receiptOf(id!), reason } : { is: "failed", reason });
  }

  /** Why what is followed has not been delivered, as far as it concerns a person. */
  async #reason(): Promise<Reason | undefined> {
    const followed = this.#followed;
    const endpoint = endpointOf(this.element);
    if (!followed || !endpoint) return undefined;
    const { failure } = await outbox().whereabouts(followed.key);
    return reasonOf(endpoint, failure);
  }

  /** Whether what is being answered comes in the letter's place. Sent now, it would count beside it. */
  #isGoneOver({ key }: Letter): boolean {
    const { phase, session } = this.#store;
    return phase.is === "answering" && Boolean(session?.replaces.includes(key));
  }

  get #isFollowing(): boolean {
    return this.#followed !== undefined && this.#followed.session === this.#store.session;
  }

  async #hear(ended?: Ended): Promise<void> {
    const { session, phase } = this.#store;
    const { letter, delivery } = ended ?? {};
    if (
      letter &&
      !letter.interim &&
      !letter.withdraws &&
      letter.subject === session?.survey.id &&
      this.#tellsOf(letter.key)
    ) {
      const { id } = JSON.parse(letter.body) as Submission;
      if (delivery?.result === "accepted") this.element.dispatchEvent(new SurveySentEvent(id, receiptOf(id)));
      if (delivery?.result === "refused") {
        const { status, detail } = delivery;
        this.element.dispatchEvent(new SurveyRefusedEvent(id, receiptOf(id), status, detail));
      }
    }
    if (session && phase.is === "answering") await this.#findElsewhere(session);
    if (ended || ["waiting", "failed"].includes(phase.is)) await this.#look();
    await this.#recount();
  }

  async #recount(): Promise<void> {
    const { waiting } = await outbox().count();
    const replaced = this.#store.session?.replaces ?? [];
    // What is gone over is at hand already.
    const refused = (await outbox().refused()).filter(({ key }) => !replaced.includes(key)).length;
    this.count = { waiting, refused };
    this.#store.refresh();
  }

  #tellsOf(key: string): boolean {
    if (!tellers.has(key)) tellers.set(key, this);
    return tellers.get(key) === this;
  }

  /**
   * The same draft may have been finished in another tab, or sent in part: then it goes on from there.
   * @param is what is on the screen meanwhile: what this page itself has put in since is not elsewhere
   * @returns whether it was finished
   */
  async #findElsewhere(session: Session, is: "answering" | "sending" = "answering"): Promise<boolean> {
    const { id } = session;
    if (!id) return false;
    const { revision, key, complete } = await progressOf(id);
    const store = this.#store;
    const isOpen = (): boolean => session === store.session && store.phase.is === is;
    if (complete && isOpen()) {
      this.#followed = { session, id, key };
      const reason = await this.#reason();
      if (isOpen()) this.#settle({ is: "waiting", receipt: receiptOf(id), reason });
      await this.#look();
    }
    if (!complete && revision > session.revision) {
      session.revision = revision;
      session.replaces = [...session.replaces, key];
    }
    return complete;
  }

  /** Says that the submission has arrived, or was refused. */
  async #look(): Promise<void> {
    const store = this.#store;
    const followed = this.#followed;
    if (!followed) return;
    const where = await outbox().whereabouts(followed.key);
    const kept = this.drafts.kept && (await isReceiptKept(followed.session.survey.id, followed.id));
    if (!this.#isFollowing || followed !== this.#followed) return;
    const { is } = store.phase;
    if (where.is === "received") {
      const { withdraw } = where;
      if (is !== "received") this.#settle({ is: "received", receipt: receiptOf(followed.id), withdraw, kept });
    } else if (where.is === "refused") {
      if (is !== "refused") this.#settle({ is: "refused", kept: this.drafts.kept, detail: where.detail });
    } else if (is === "waiting" || is === "failed") {
      const reason = await this.#reason();
      const { phase } = store;
      if (followed === this.#followed && (phase.is === "waiting" || phase.is === "failed") && phase.reason !== reason)
        store.set({ phase: { ...phase, reason } });
    }
  }
}
