import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Phase } from "../store/phase.ts";

/** What keeping room needs of the store. */
export interface RoomStore {
  readonly phase: Phase;
  readonly session?: { readonly startedAt?: Date } | undefined;
}

/** What it needs of the element. */
export interface RoomHost extends HTMLElement, ReactiveControllerHost {
  renderRoot: ParentNode;
}

/**
 * Keeps as much room as the fallback took of the screen: what follows the tag stays out of view until somebody answers.
 * @returns what measures it, for as long as it stands where it stood
 */
export function keepFallbackRoom(store: RoomStore, host: RoomHost): () => void {
  /** In pixels. */
  let room = 0;
  const measure = (): void => {
    // Measuring lays the page out, and a survey alone takes no room.
    if (room || !host.querySelector(":scope>:not(script)")) return;
    const { top, height } = host.getBoundingClientRect();
    room = Math.min(height, innerHeight - top);
  };
  const controller: ReactiveController = {
    // A script in the head makes the element before its children are there.
    hostUpdate: measure,
    hostUpdated() {
      const root = host.renderRoot.querySelector<HTMLElement>(".root");
      const isUntouched = store.phase.is === "answering" && !store.session?.startedAt;
      if (root) root.style.minHeight = isUntouched ? `${room}px` : "";
    },
  };
  host.addController(controller);
  return measure;
}
