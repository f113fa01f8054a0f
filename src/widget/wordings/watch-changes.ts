import { wordedItems } from "../../schema/index.ts";
import { deviceTime } from "../../ui/device-time.ts";
import type * as Changes from "./changes.ts";
import type { Happening, Listener } from "../store/store.ts";
import type { Session } from "../store/session.ts";

/** What watching changes needs of the store. */
export interface WatchedStore {
  readonly session?: Session | undefined;
  subscribe(listener: Listener): void;
}

/** Notes which answers are changed, where a survey has wordings under test: loads what does. */
export function watchChanges(store: WatchedStore): void {
  let load: Promise<typeof Changes> | undefined;
  const note = (happening?: Happening): void => {
    const { session } = store;
    if (happening?.is !== "answered" || !session || !wordedItems(session.survey).length) return;
    session.changed ??= new Set();
    const now = deviceTime();
    load ??= import("./changes.ts");
    const { id, entry } = happening;
    // Without the file nobody can notice, which is not the same as no change.
    load.then(({ noteChange }) => noteChange(session, id, entry, now)).catch(() => (session.changed = undefined));
  };
  store.subscribe(note);
}
