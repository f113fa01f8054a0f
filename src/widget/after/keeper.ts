import type { Letter } from "../../outbox/deliver.ts";
import { Outbox, type OutboxCount, type OutboxListener } from "../../outbox/outbox.ts";
import type { Wish } from "../../outbox/pause.ts";
import type { Change } from "../../outbox/records.ts";
import { type Submission, digestOf, idempotencyKeyOf, periodState, receiptOf } from "../../schema/index.ts";
import { canonical } from "../../schema/digest.ts";
import {
  SurveyErrorEvent,
  SurveyQueuedEvent,
  SurveyRefusedEvent,
  SurveySentEvent,
  SurveySubmitEvent,
} from "../events.ts";
import type { Opening } from "../opening.ts";
import type { Session } from "../session.ts";
import { httpUrl } from "../source.ts";
import { contextOf } from "./context.ts";
import { type Draft, draftOf, isStale, takeUp } from "./draft.ts";
import { saveFile } from "./file.ts";
import { type SubmittingElement, channelOf, isShared, submissionOf } from "./submission.ts";
import { uuid } from "./uuid.ts";

/** What keeping needs of the element. */
export interface KeptElement extends SubmittingElement {
  draft: string | undefined;
}

const DAYS = 7;

let shared: Outbox | undefined;

/** The page's outbox: all elements have the same. */
export const outbox = (): Outbox => (shared ??= new Outbox());

/** Which keeper tells of a letter: the one that it came from, else the first that hears of it. */
const senders = new Map<string, Keeper>();

/** Keeps what a person answers, on the device, until the endpoint has it; and says how far that has come. */
export class Keeper {
  /** What lies in the outbox, of earlier visits too. */
  count: OutboxCount = { waiting: 0, refused: 0 };
  /** Whether the browser keeps what it is given. Believed until the contrary is seen. */
  kept = true;
  /** A draft lies on the device. */
  saved = false;
  /** A draft was found: the questions whose answers did not fit any more. */
  restored: readonly string[] | undefined;

  readonly #opening: Opening;
  readonly #element: KeptElement;
  /** Nothing is saved before it is known whether there is a draft to go on with. */
  #looking: Promise<unknown> | undefined;
  #saving: Promise<void> | undefined;
  #unsaved = false;
  /** The submission whose way is followed, once it lies in the outbox. */
  #followed: { session: Session; id: string; key: string } | undefined;
  #stop: (() => void) | undefined;

  constructor(opening: Opening, element: KeptElement) {
    this.#opening = opening;
    this.#element = element;
    // It may have been taken off the page while this was loading.
    if (element.isConnected) this.connect();
    void outbox().flush("page");
  }

  connect(): void {
    if (this.#followed) senders.set(this.#followed.key, this);
    this.#stop ??= outbox().listen((...ended) => void this.#hear(...ended));
  }

  disconnect(): void {
    this.#stop?.();
    this.#stop = undefined;
    for (const [key, keeper] of senders) if (keeper === this) senders.delete(key);
  }

  /** A survey is shown: goes on with its draft, and with what has not been delivered. */
  async open(session: Session): Promise<void> {
    const begun = session.startedAt;
    this.saved = false;
    this.restored = undefined;
    const found = this.#goOn(session)
      .then(() => digestOf(session.survey))
      .catch(() => undefined);
    this.#looking = found;
    const edition = await found;
    // For what is no survey nothing is kept; its check says what is wrong with it.
    if (!edition) return;
    // What was put in before this chunk came.
    if (begun) this.save();
    // What was refused may be welcome to an endpoint that knows another version.
    await outbox().retry((letter) =>
      letter.subject === session.survey.id && letter.edition !== edition && !this.#isGoneOver(letter)
        ? { ...letter, edition }
        : undefined,
    );
    await outbox().flush("page");
  }

  /** Something was put in: saves it. */
  save(): void {
    if (!this.#draftDays) return;
    this.#unsaved = true;
    this.#saving ??= this.#save();
  }

  /** Forgets the draft. */
  async forget(session: Session): Promise<void> {
    this.restored = undefined;
    await this.#saving;
    this.saved = false;
    const { draftKey } = session;
    if (draftKey) await outbox().records.change(() => ({ remove: [draftKey] }));
  }

  /** Puts what the session holds into the outbox, and says what becomes of it, as it happens. */
  async send(): Promise<void> {
    const opening = this.#opening;
    const session = opening.session!;
    const now = new Date();
    // Of two quick presses the first one sends.
    if (opening.phase.is !== "answering") return;
    if (periodState(session.survey.period, now) !== "open") return opening.settle({ is: "closed" });
    const submission = (session.submission ??= submissionOf(this.#element, session, opening.language, now));
    // A page that sends by itself has them now, and may be asked again with the same answers; they keep their id.
    if (!this.#element.dispatchEvent(new SurveySubmitEvent(submission))) return this.forget(session);
    const endpoint = this.#endpoint;
    if (!endpoint) return opening.settle({ is: "nowhere" });
    opening.settle({ is: "sending" });
    await this.#saving;
    this.#followed = { session, id: submission.id, key: idempotencyKeyOf(submission) };
    const { draftKey } = session;
    const put = await this.#queue(session, submission, endpoint, () => (draftKey ? { remove: [draftKey] } : {}));
    if (put !== "known") {
      this.kept = put === "kept";
      this.#element.dispatchEvent(new SurveyQueuedEvent(submission, receiptOf(submission.id), this.kept));
    }
    await this.#tryOut("sent");
  }

  /** Back to the answers that were not accepted. */
  reopen(): void {
    const { session, key } = this.#followed ?? {};
    if (key) session!.reopen(key);
    this.#followed = undefined;
    // From now on this is a draft again; left as it is, it could only be sent as it was.
    if (key) this.save();
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
    return !isShared(this.#element);
  }

  /** Saves what was not delivered as a file: the submission at hand, else what was refused. */
  async file(): Promise<void> {
    const { session } = this.#opening;
    const submissions =
      this.#isFollowing && session?.submission
        ? [session.submission]
        : (await outbox().refused()).map(({ body }) => JSON.parse(body) as Submission);
    for (const submission of submissions) {
      saveFile(`${submission.survey.id}-${receiptOf(submission.id)}.json`, JSON.stringify(submission));
    }
  }

  /** A section is finished: delivers what there is so far, when the survey provides for it and the person agreed. */
  async sendPartial(session: Session): Promise<void> {
    const { survey, consent } = session;
    const endpoint = this.#endpoint;
    if (!survey.consent?.partial || !consent?.agreed || !endpoint) return;
    const reached = session.steps[session.position]!.parts[0]!.section;
    const ahead = survey.sections.slice(survey.sections.indexOf(reached)).flatMap(({ items }) => items);
    const unreached = ahead.map(({ id }) => id);
    const submission = submissionOf(this.#element, session, this.#opening.language, new Date(), unreached);
    // The draft goes along: if it did not know of this revision, the next one would be taken for it.
    await this.#queue(session, submission, endpoint, () => this.#draftNow(session));
    await outbox().flush("sent");
  }

  async #queue(
    session: Session,
    submission: Submission,
    endpoint: string,
    along: () => Change,
  ): Promise<"kept" | "held" | "known"> {
    const key = idempotencyKeyOf(submission);
    const { id, digest } = submission.survey;
    const { replaces } = session;
    session.revision = submission.revision ?? 1;
    session.replaces = [key];
    senders.set(key, this);
    const letter = { key, endpoint, body: JSON.stringify(submission), subject: id, edition: digest };
    return outbox().add(letter, replaces, along());
  }

  /** Tries to deliver, and says how it went. */
  async #tryOut(wish: Wish): Promise<void> {
    const { id } = this.#followed ?? {};
    if (id && this.#isFollowing)
      this.#opening.settle(this.kept ? { is: "saved", receipt: receiptOf(id) } : { is: "sending" });
    await outbox().flush(wish);
    await this.#look();
    if (!this.#isFollowing || !["saved", "sending"].includes(this.#opening.phase.is)) return;
    this.#opening.settle(this.kept ? { is: "waiting", receipt: receiptOf(id!) } : { is: "failed" });
    this.#element.dispatchEvent(new SurveyErrorEvent("unreachable", `${this.#endpoint} could not be reached.`));
  }

  /** Whether what is being answered comes in the letter's place. Sent now, it would count beside it. */
  #isGoneOver({ key }: Letter): boolean {
    const { phase, session } = this.#opening;
    return phase.is === "answering" && Boolean(session?.replaces.includes(key));
  }

  get #isFollowing(): boolean {
    return this.#followed !== undefined && this.#followed.session === this.#opening.session;
  }

  async #goOn(session: Session): Promise<void> {
    const [key, draft] = (await this.#findDraft(session)) ?? [];
    // Another survey may have come meanwhile, or this one may have been finished.
    if (!draft || session !== this.#opening.session || session.id) return;
    session.draftKey = key;
    this.restored = takeUp(session, draft, this.#opening.language);
    this.saved = true;
    this.#opening.refresh();
  }

  async #hear(...[ended]: Parameters<OutboxListener>): Promise<void> {
    const { session, phase } = this.#opening;
    const { letter, delivery } = ended ?? {};
    if (letter && letter.subject === session?.survey.id && this.#tellsOf(letter.key)) {
      const { id, partial } = JSON.parse(letter.body) as Submission;
      if (!partial && delivery?.result === "accepted")
        this.#element.dispatchEvent(new SurveySentEvent(id, receiptOf(id)));
      if (!partial && delivery?.result === "refused") {
        const { status, detail } = delivery;
        this.#element.dispatchEvent(new SurveyRefusedEvent(id, receiptOf(id), status, detail));
      }
    }
    if (phase.is === "answering" && session?.id) await this.#findElsewhere(session, session.id);
    if (ended || ["waiting", "failed"].includes(phase.is)) await this.#look();
    const { waiting } = await outbox().count();
    const replaced = this.#opening.session?.replaces ?? [];
    // What is gone over is at hand already.
    const refused = (await outbox().refused()).filter(({ key }) => !replaced.includes(key)).length;
    this.count = { waiting, refused };
    this.#opening.refresh();
  }

  #tellsOf(key: string): boolean {
    if (!senders.has(key)) senders.set(key, this);
    return senders.get(key) === this;
  }

  /** The same draft may have been finished in another tab. */
  async #findElsewhere(session: Session, id: string): Promise<void> {
    const key = idempotencyKeyOf({ id, revision: session.revision + 1 });
    if ((await outbox().whereabouts(key)).is === "unknown") return;
    const opening = this.#opening;
    if (session !== opening.session || opening.phase.is !== "answering") return;
    this.#followed = { session, id, key };
    opening.settle({ is: "waiting", receipt: receiptOf(id) });
    await this.#look();
  }

  /** Says that the submission has arrived, or was refused. */
  async #look(): Promise<void> {
    const opening = this.#opening;
    const followed = this.#followed;
    if (!followed) return;
    const where = await outbox().whereabouts(followed.key);
    if (!this.#isFollowing || followed !== this.#followed) return;
    const { is } = opening.phase;
    if (where.is === "received") {
      if (is !== "received") opening.settle({ is: "received", receipt: receiptOf(followed.id) });
    } else if (where.is === "refused") {
      if (is !== "refused") opening.settle({ is: "refused", detail: where.detail });
    }
  }

  async #save(): Promise<void> {
    await this.#looking;
    while (this.#unsaved) {
      this.#unsaved = false;
      const { session } = this.#opening;
      if (!session?.startedAt || this.#isFollowing) break;
      const draft = this.#draftNow(session);
      const kept = await outbox().records.change(() => draft);
      if (kept !== this.kept || kept !== this.saved) this.#opening.refresh();
      this.kept = this.saved = kept;
    }
    this.#saving = undefined;
  }

  #draftNow(session: Session): Change {
    if (!this.#draftDays) return {};
    session.id ??= uuid();
    const key = this.#scopeOf(session) + session.id;
    const remove = session.draftKey && session.draftKey !== key ? [session.draftKey] : [];
    session.draftKey = key;
    return { put: { [key]: draftOf(session, this.#opening.language, new Date()) }, remove };
  }

  /** The newest draft, unless it lay too long or was finished in another tab. Those are removed. */
  async #findDraft(session: Session): Promise<[key: string, draft: Draft] | undefined> {
    const { records } = outbox();
    const now = new Date();
    let newest: [string, Draft] | undefined;
    const gone: string[] = [];
    for (const key of await records.keys(this.#scopeOf(session))) {
      const draft = await records.read<Draft>(key);
      const days = this.#draftDays;
      if (!draft || !days || isStale(draft, days, now) || (await this.#isFinished(draft))) gone.push(key);
      else if (!newest || draft.savedAt > newest[1].savedAt) newest = [key, draft];
    }
    if (gone.length) await records.change(() => ({ remove: gone }));
    return newest;
  }

  async #isFinished({ id, revision }: Draft): Promise<boolean> {
    return (await outbox().whereabouts(idempotencyKeyOf({ id, revision: revision + 1 }))).is !== "unknown";
  }

  get #draftDays(): number {
    const { draft } = this.#element;
    return draft === "off" || isShared(this.#element) ? 0 : Number(draft) || DAYS;
  }

  /** Where answers go, unless the page does not say, or says something that is no http(s) address. */
  get #endpoint(): string | undefined {
    try {
      return this.#element.endpoint && httpUrl(this.#element.endpoint, this.#element);
    } catch {
      return undefined;
    }
  }

  /** A draft is for one survey, to one endpoint, about one unit, and whatever else the page says of it. */
  #scopeOf({ survey }: Session): string {
    const element = this.#element;
    const context = contextOf(survey, (name) => element.getAttribute(name), location.search);
    return `draft ${canonical([survey.id, this.#endpoint ?? "", context, channelOf(element), element.placement ?? ""])} `;
  }
}
