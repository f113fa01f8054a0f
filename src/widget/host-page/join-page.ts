import type { ReactiveControllerHost } from "lit";
import { joinFocusTrap } from "./focus-trap.ts";
import { watchInterference } from "./interference.ts";
import { lookAround } from "./surroundings.ts";

/** What the page around the survey has to do with what is shown. */
export interface JoiningStore {
  /** The tag has swallowed what follows it. */
  set(changes: { hasSwallowed: boolean }): void;
}

/** What joining needs of the element. */
export interface JoiningHost extends HTMLElement, ReactiveControllerHost {
  renderRoot: ParentNode;
}

/** Gets along with the page: with what its scripts do to events and focus, and with what HTML has made of the tag. */
export function joinPage(store: JoiningStore, host: JoiningHost): void {
  const root = host.renderRoot as ShadowRoot;
  watchInterference(root);
  host.addController({ hostConnected: joinFocusTrap(host, root) });
  void lookAround(host).then((hasSwallowed) => store.set({ hasSwallowed }));
}
