import { type Beacon, digestOf, toJson } from "../../schema/index.ts";
import { log } from "../../ui/log.ts";
import { type SubmittingElement, arrivalOn, isShared } from "../delivery/submission.ts";
import type { Session } from "../store/session.ts";
import type { Phase } from "../store/phase.ts";
import type { Happening } from "../store/store.ts";
import { funnelAddress } from "./address.ts";
import { ViewCounter, type View } from "./view-counter.ts";
import { whenInView } from "./in-view.ts";
import { sectionsReached } from "./sections-reached.ts";
import { type Message, BeaconSender } from "./beacon-sender.ts";

/** What counting needs of the store. */
export interface FunnelStore {
  readonly session?: Session | undefined;
  readonly isClerk?: boolean | undefined;
  readonly phase: Phase;
  subscribe(listener: (happening?: Happening) => void): void;
}

/** What it needs of the element. */
export interface FunnelHost extends SubmittingElement {}

/** Counts how far views of the survey come, and says so once the page goes: numbers, and nothing about anybody. */
class Funnel {
  readonly #store: FunnelStore;
  readonly #host: FunnelHost;
  readonly #counter = new ViewCounter();
  readonly #sender: BeaconSender;
  /** The views that forms were sent from, by the forms' ids. They go with the page. */
  readonly #senders = new Map<string, View>();
  readonly #watchAgain: () => void;
  #view: View = new Set();
  #session: Session | undefined;

  constructor(store: FunnelStore, host: FunnelHost) {
    this.#store = store;
    this.#host = host;
    this.#session = store.session;
    this.#sender = new BeaconSender({
      message: () => this.#message(),
      sent: () => this.#counter.clear(),
      isShared: () => isShared(host),
    });
    this.#watchAgain = whenInView(
      host,
      () => this.#isShown && this.#add(() => this.#counter.reach(this.#view, "seen")),
    );
    store.subscribe((happening) => this.#hear(happening));
    this.#listen();
    // What was answered before this file came.
    if (this.#session?.entries.size && this.#session.startedAt && this.#isShown) this.#goOn(this.#session);
    if (!funnelAddress(host))
      log("satisfaction-survey", 'views are not counted: give "funnel" an http(s) address, or the tag an "endpoint".');
  }

  /** Whether a citizen sees it: a clerk's forms are none of the page's views. */
  get #isShown(): boolean {
    const { session, isClerk, phase } = this.#store;
    return Boolean(session) && !isClerk && !["loading", "early", "closed"].includes(phase.is);
  }

  #listen(): void {
    this.#host.addEventListener("survey-submit", ({ submission: { id } }) => {
      if (!this.#isShown) return;
      this.#senders.set(id, this.#view);
      this.#add(() => this.#counter.reach(this.#view, "finished"));
    });
    const settled = ({ id, type }: Event & { id: string }): void => {
      const view = this.#senders.get(id);
      if (view) this.#add(() => this.#counter.reach(view, type === "survey-sent" ? "delivered" : "refused"));
    };
    this.#host.addEventListener("survey-sent", settled);
    this.#host.addEventListener("survey-refused", settled);
    // A page that the browser has kept as it was, and that has sent its counts, is opened anew, as by loading it again.
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted || !this.#sender.isDone) return;
      this.#sender.begin();
      this.#begin();
    });
  }

  #hear(happening: Happening | undefined): void {
    const { session } = this.#store;
    if (!session || !this.#isShown) return;
    // Whoever begins anew on a device of their own is still the same view.
    const isNext =
      this.#session && this.#session !== session && (isShared(this.#host) || this.#session.survey !== session.survey);
    this.#session = session;
    if (isNext) this.#begin();
    if (happening?.is === "answered") this.#goOn(session, happening.id);
    if (happening?.is === "moved" && session.startedAt) this.#goOn(session);
  }

  #begin(): void {
    this.#view = new Set();
    this.#watchAgain();
  }

  #goOn(session: Session, answered?: string): void {
    this.#add(() => {
      this.#counter.reach(this.#view, "begun");
      this.#counter.enter(this.#view, sectionsReached(session, answered));
    });
  }

  #add(count: () => void): void {
    // Asked first: what the browser has sent meanwhile is counted no more.
    if (this.#sender.isDone) return;
    count();
    this.#sender.changed();
  }

  #message(): Message | undefined {
    const url = funnelAddress(this.#host);
    const { counts } = this.#counter;
    const survey = this.#session?.survey;
    if (!url || !counts || !survey) return undefined;
    const { channel, placement, context } = arrivalOn(this.#host, survey);
    const { unit } = context;
    const beacon: Beacon = {
      schemaVersion: 1,
      survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
      channel,
      ...(placement !== undefined && { placement }),
      ...(unit !== undefined && { unit }),
      counts,
    };
    return { url, body: toJson(beacon) };
  }
}

export const openFunnel = (store: FunnelStore, host: FunnelHost): Funnel => new Funnel(store, host);
