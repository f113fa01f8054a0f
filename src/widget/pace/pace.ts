import type { ReactiveController, ReactiveControllerHost } from "lit";
import { PaceMeter, leastTime } from "../../answers/pace/meter.ts";
import { toJson } from "../../schema/to-json.ts";
import { type PaceSeen, isTimed, placesOf, syllablesOf } from "../../schema/index.ts";
import { directionOf } from "../../ui/language.ts";
import { nativeOf } from "../../ui/native-of.ts";
import { isByHand } from "../advance/is-by-hand.ts";
import type { Session } from "../store/session.ts";
import type { Happening } from "../store/store.ts";
import type { Ui } from "../view/ui.ts";

/** What it needs of the store. */
export interface PaceStore {
  readonly session?: Session | undefined;
  readonly isClerk?: boolean | undefined;
  subscribe(listener: (happening?: Happening) => void): void;
  refresh(): void;
}

/** What it needs of the element. */
export interface PaceHost extends HTMLElement, Pick<ReactiveControllerHost, "addController"> {
  renderRoot: ParentNode;
}

/** Runs what changes the element's nodes, so that it is not taken for the doing of others. */
type Draw = (change: () => void) => void;

/** What is known of one person's form. */
interface Watched {
  meter: PaceMeter;
  /** What is shown, to notice that it is something else. */
  view: string;
  /** Why nothing can be told: the form was left and resumed, or read aloud. */
  isUncertain: boolean;
  /** Steps that were left since the person was asked to read again. */
  left?: number;
}

/** Steps for which the request to read again stays: the one where it came up, and the next. */
const REMINDED_FOR = 2;

/**
 * Tells how fast somebody answers: of what a hand presses, while the page is in sight. Keys, screen readers and voices have a pace of their own, and whoever
 * comes back to a draft, or has it read aloud, has read before. Nothing of it leaves the device but one word.
 */
export class Pace implements ReactiveController {
  readonly #store: PaceStore;
  readonly #host: PaceHost;
  readonly #draw: Draw;
  readonly #watched = new WeakMap<Session, Watched>();
  #connected = new AbortController();
  #ui: Ui | undefined;
  /** A hand is on something, or was just now. */
  #isByHand = false;

  constructor(store: PaceStore, host: PaceHost, draw: Draw) {
    this.#store = store;
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
    store.subscribe((happening) => this.#hear(happening));
  }

  hostConnected(): void {
    const { signal } = (this.#connected = new AbortController());
    const { renderRoot, ownerDocument } = this.#host;
    const listen = (type: string, hear: (event: UIEvent) => void): void =>
      renderRoot.addEventListener(type, hear as (event: Event) => void, { capture: true, signal });
    listen("pointerdown", (event) => void (this.#isByHand = isByHand(nativeOf(event))));
    listen("mousedown", (event) => void (this.#isByHand &&= isByHand(nativeOf(event))));
    listen("keydown", () => void (this.#isByHand = false));
    listen("click", ({ target }) => {
      const watched = (target as Element).closest(".listen") && this.#current;
      if (watched) watched.isUncertain = true;
    });
    ownerDocument.addEventListener(
      "visibilitychange",
      () => this.#current?.meter[ownerDocument.hidden ? "pause" : "resume"](this.#now),
      { signal },
    );
  }

  hostDisconnected(): void {
    this.#connected.abort();
  }

  hostUpdated(): void {
    const ui = this.#ui;
    const { session } = this.#store;
    if (ui?.survey.pace !== "remind" || !session) return;
    const region = this.#region;
    const left = this.#watched.get(session)?.left ?? REMINDED_FOR;
    const words = left < REMINDED_FOR ? ui.messages!.readAgain : "";
    if (!region || region.textContent === words) return;
    this.#draw(() => {
      region.lang = ui.wordsLanguage;
      region.dir = directionOf(ui.wordsLanguage);
      region.textContent = words;
    });
  }

  /** What is drawn now. @param isResumed whether it is a draft that somebody came back to */
  take(ui: Ui, isResumed: boolean): void {
    this.#ui = ui;
    const session = this.#store.session!;
    const watched = this.#watch(session);
    watched.isUncertain ||= isResumed;
    watched.meter.know(session.entries.keys());
    const items = session.steps[session.position]?.parts.flatMap((part) => part.items.map(({ id }) => id)) ?? [];
    const view = toJson([session.stepId, session.layout, ui.language]);
    if (view === watched.view) return;
    watched.view = view;
    watched.meter.show(items, this.#now);
  }

  /** How fast a person has answered. */
  of(session: Session): PaceSeen | undefined {
    const watched = this.#watched.get(session);
    return watched?.isUncertain ? undefined : watched?.meter.pace;
  }

  get #current(): Watched | undefined {
    const { session } = this.#store;
    return session && this.#watched.get(session);
  }

  #watch(session: Session): Watched {
    const watched = this.#watched.get(session) ?? { meter: new PaceMeter(), view: "", isUncertain: false };
    this.#watched.set(session, watched);
    return watched;
  }

  /** The moment on the clock of the document's events, which nobody sets and no page replaces. */
  get #now(): number {
    return this.#host.ownerDocument.createEvent("Event").timeStamp;
  }

  #hear(happening: Happening | undefined): void {
    const watched = this.#current;
    if (!watched) return;
    if (happening?.is === "moved" && watched.left !== undefined) watched.left++;
    if (happening?.is !== "answered") return;
    const least = this.#isByHand ? this.#leastFor(happening.id) : undefined;
    // Of several answers, a press gives one.
    this.#isByHand = false;
    watched.meter.answer(happening.id, this.#now, least);
    if (watched.meter.isFarTooFast && !watched.isUncertain) watched.left ??= 0;
  }

  #leastFor(id: string): number | undefined {
    const ui = this.#ui!;
    const item = placesOf(ui.survey).get(id)?.item;
    const syllables = item && isTimed(item) ? syllablesOf(ui.plain(item.label).words) : undefined;
    return syllables === undefined ? undefined : leastTime(syllables);
  }

  /** Where the request to read again stands: ahead of the button, so that nothing moves that is pressed now. */
  get #region(): HTMLElement | undefined {
    const buttons = this.#host.renderRoot.querySelector(".buttons");
    if (!buttons) return undefined;
    const known = buttons.parentElement!.querySelector<HTMLElement>(":scope > .again");
    if (known) return known;
    const region = buttons.ownerDocument.createElement("div");
    region.className = "again";
    region.setAttribute("part", "notice");
    region.setAttribute("role", "status");
    this.#draw(() => buttons.before(region));
    return region;
  }
}
