import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type RestartHost, type RestartStore, type Speak, restart } from "../steps/restart.ts";
import type { Phase } from "../store/phase.ts";
import type { Session } from "../store/session.ts";
import type { Ui } from "../view/ui.ts";
import { renderCountdown } from "./countdown.ts";
import { type Patience, patienceOf } from "./patience.ts";
import { persist } from "./persist.ts";

/** What a person does who is there. Not `scroll`, which a page may do by itself. */
const ACTIVITY = ["pointerdown", "keydown", "input", "click", "wheel", "touchmove"];

/** What a shared device needs of the store. */
export interface KioskStore extends RestartStore {
  readonly phase: Phase;
  set(changes: { session?: Session; phase?: Phase; focusOn?: string }): void;
  refresh(): void;
}

/** What it needs of the element. */
export interface KioskHost extends RestartHost, ReactiveControllerHost {
  kiosk: string | undefined;
  renderRoot: ParentNode;
}

/** Gives a shared device to the next person, with nothing of the last one on it. */
export class Kiosk implements ReactiveController {
  readonly #store: KioskStore;
  readonly #speak: Speak;
  readonly #host: KioskHost;
  /** When somebody last did something, by the clock that nobody can set. */
  #since = 0;
  /** When the page went out of sight, by the clock that goes on while the device sleeps. */
  #hiddenAt = 0;
  /** Where something was typed, though it may not be an answer yet, such as what is searched in a long list. */
  #typed: Session | undefined;
  #fontSize = "";
  #phase = "";
  #left: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = new AbortController();

  constructor(store: KioskStore, host: KioskHost, speak: Speak) {
    this.#store = store;
    this.#speak = speak;
    this.#host = host;
    host.addController(this);
    persist();
  }

  hostConnected(): void {
    const { signal } = (this.#connected = new AbortController());
    // What happens inside does not reach the window.
    for (const place of [window, this.#host.renderRoot])
      for (const name of ACTIVITY) place.addEventListener(name, this.#stay, { capture: true, passive: true, signal });
    // A browser may keep the page as it stands, and show it again to somebody who goes back to it.
    addEventListener("pagehide", this.#clear, { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#clear(), { signal });
    document.addEventListener("visibilitychange", this.#wake, { signal });
  }

  hostDisconnected(): void {
    this.#connected.abort();
  }

  hostUpdate(): void {
    const { is } = this.#store.phase;
    // There is something new to read.
    if (is !== this.#phase) this.#since = performance.now();
    this.#phase = is;
    this.#count();
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot.querySelector<HTMLElement>(".root")!;
    const { fontSize } = getComputedStyle(root);
    if (fontSize !== this.#fontSize) measureAgain(root);
    this.#fontSize = fontSize;
  }

  /** Finds out how much time is left, and when that is to be said next. */
  #count(): void {
    clearTimeout(this.#timer);
    this.#left = undefined;
    const patience = this.#patience;
    if (!patience) return;
    const { warned } = patience;
    const left = this.#secondsLeft(patience);
    if (left <= warned) this.#left = Math.ceil(left);
    const wait = left > warned ? left - warned : left % 1 || 1;
    this.#timer = setTimeout(this.#tick, Math.min(wait, left) * 1000);
  }

  #secondsLeft({ whole }: Patience): number {
    return Math.max(whole - (performance.now() - this.#since) / 1000, 0);
  }

  /** How long is waited; not at all while nothing is left of anybody, or what is left is not in the outbox yet. */
  get #patience(): Patience | undefined {
    const { phase } = this.#store;
    return this.#isUsed && phase.is !== "sending" ? patienceOf(this.#host.kiosk!, phase.is !== "answering") : undefined;
  }

  /** Whether somebody has left anything here. */
  get #isUsed(): boolean {
    const { phase, session } = this.#store;
    if (!session || !this.#host.hasAttribute("kiosk") || ["loading", "unavailable", "invalid"].includes(phase.is))
      return false;
    const { startedAt, submission, position, askedAgain } = session;
    return Boolean(startedAt || submission || position || askedAgain.size || this.#typed === session);
  }

  readonly #stay = (event: Event): void => {
    const path = event.composedPath();
    // What is pressed must not go before the press is over, which would then land on what is below.
    if (event.type === "pointerdown" && path.some((node) => (node as Element).classList?.contains("countdown"))) return;
    if (event.type === "input" && path.includes(this.#host.renderRoot)) this.#typed = this.#store.session;
    this.#since = performance.now();
    if (this.#left !== undefined) this.#store.refresh();
  };

  readonly #tick = (): void => {
    const patience = this.#patience;
    if (patience && !this.#secondsLeft(patience)) this.#clear();
    else this.#store.refresh();
  };

  readonly #wake = (): void => {
    const asleep = (+Date.now() - this.#hiddenAt) / 1000;
    if (document.visibilityState === "hidden") this.#hiddenAt = +Date.now();
    else if (this.#patience && asleep > this.#patience.whole) this.#clear();
    else this.#tick();
  };

  /** It is done before this returns: the page may be gone right after. */
  readonly #clear = (): void => {
    if (!this.#isUsed) return;
    restart(this.#store, this.#host, this.#speak);
    this.#host.performUpdate();
  };

  /** The press was an activity, so the time begins anew. The button goes; the focus must not go with it. */
  readonly #goOn = (): void => {
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    if (focused?.closest(".countdown")) this.#store.set({ focusOn: "step" });
    else this.#store.refresh();
  };

  render(ui: Ui): unknown {
    const finished = this.#phase !== "answering";
    if (finished && this.#left === undefined) return ui.nothing;
    return renderCountdown(ui, {
      left: this.#left,
      from: patienceOf(this.#host.kiosk!, finished).warned,
      finished,
      press: finished ? this.#clear : this.#goOn,
    });
  }
}

/**
 * Chromium (156) goes on asking how many of its former letters a container is wide when styles that come later have made the letters larger: levels stood in
 * a row that has no room for them. Being no container for a moment makes it look again.
 */
function measureAgain(root: HTMLElement): void {
  root.style.containerType = "normal";
  root.getBoundingClientRect();
  root.style.containerType = "";
}
