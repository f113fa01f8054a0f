import { wordedItems } from "../../schema/index.ts";
import { deviceTime } from "../../ui/device-time.ts";
import type { Happening, Listener } from "../store/store.ts";
import type { Session } from "../store/session.ts";
import type { noteChanges } from "./changes.ts";

/** What watching changes needs of the store. */
export interface WatchedStore {
  readonly session?: Session | undefined;
  subscribe(listener: Listener): void;
  refresh(): void;
}

/** Has changed answers noted, before a draft is kept of them, where a survey has wordings under test: loads what does. */
export function watchChanges(store: WatchedStore): void {
  let note: typeof noteChanges | undefined;
  let isLoading = false;
  const watch = (happening?: Happening): void => {
    const { session } = store;
    if (!session || !wordedItems(session.survey).length) return;
    note?.(session, happening?.is === "answered" ? happening.id : undefined, deviceTime());
    if (isLoading) return;
    isLoading = true;
    // Without the file nobody notices, and the submission does not say that there was no change.
    void load().catch(() => {});
  };
  const load = async (): Promise<void> => {
    note = (await import("./changes.ts")).noteChanges;
    store.refresh();
  };
  store.subscribe(watch);
  watch();
}
