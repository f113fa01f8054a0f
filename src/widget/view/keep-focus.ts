import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Phase } from "../store/phase.ts";

/** What keeping the focus needs of the store. */
export interface FocusStore {
  readonly phase: Phase;
  readonly focusOn?: string | undefined;
  set(changes: { focusOn: string }): void;
  focused(): void;
}

/** What it needs of the element. */
export interface FocusHost extends HTMLElement, ReactiveControllerHost {
  renderRoot: ParentNode;
}

/** Where the focus is put. */
export interface FocusKeeping extends ReactiveController {
  /** When it was last put on something new, on the clock of the document's events. */
  movedAt: number;
}

/** Puts the focus on what is new, and catches it when what had it is gone. */
export function keepFocus(store: FocusStore, host: FocusHost): FocusKeeping {
  /** What had the focus before the last drawing. */
  let had: Element | null;
  const keeping: FocusKeeping = {
    movedAt: -Infinity,
    hostConnected() {
      // Another document has another clock.
      keeping.movedAt = -Infinity;
    },
    hostUpdate() {
      had = (host.renderRoot as ShadowRoot).activeElement;
    },
    hostUpdated() {
      move();
      // The part that draws the replacement may set the focus first.
      if (had && !had.isConnected) setTimeout(bringBack);
    },
  };
  host.addController(keeping);
  return keeping;

  function move(): void {
    const { focusOn } = store;
    const target = focusOn && host.renderRoot.querySelector<HTMLElement>(`[id="${focusOn}"]`);
    if (!target) return;
    store.focused();
    keeping.movedAt = host.ownerDocument.createEvent("Event").timeStamp;
    // What has the focus already says its new words only when it gets it anew.
    target.blur();
    target.focus({ preventScroll: true });
    const top = target.id === "step" ? host : target;
    if (top.getBoundingClientRect().top < 0) top.scrollIntoView();
  }

  /** What had the focus is gone, and nothing has taken it: a keyboard or a screen reader would begin at the top of the page. */
  function bringBack(): void {
    if (document.activeElement !== document.body || !host.isConnected) return;
    const { focusOn, phase } = store;
    store.set({ focusOn: focusOn ?? (["answering", "loading"].includes(phase.is) ? "step" : "outcome") });
  }
}
