import { placesOf } from "../../schema/index.ts";
import type { ReactiveControllerHost } from "lit";
import type { ItemReader } from "../view/ui.ts";
import type { ReadingStore } from "./reader.ts";
import { speech, voiceFor } from "./voices.ts";

/** Where it is put. */
export interface ReadingPlace {
  /** Reads items aloud, once it has come. */
  reader?: ItemReader | undefined;
  style(css: string): void;
}

const offered = new WeakSet<ReadingStore>();

/** Has questions read aloud where that is possible, now or when the device has found its voices. */
export function offerReading(store: ReadingStore, place: ReadingPlace, host: ReactiveControllerHost): void {
  const offer = (): void => void bring(store, place, host).catch(() => {});
  if (!offered.has(store)) {
    offered.add(store);
    // Safari's is no event target before version 16.4. What is taken off the page listens no more, or it would be kept for ever.
    host.addController({
      hostConnected: () => speech()?.addEventListener?.("voiceschanged", offer),
      hostDisconnected: () => speech()?.removeEventListener?.("voiceschanged", offer),
    });
  }
  offer();
}

async function bring(store: ReadingStore, place: ReadingPlace, host: ReactiveControllerHost): Promise<void> {
  const { session, language } = store;
  if (!session) return;
  const isRecorded = [...placesOf(session.survey).values()].some(({ item }) => item.audio?.[language]);
  if (!isRecorded && !voiceFor(language)) return;
  const { Reader, css } = await import("./index.ts");
  place.reader ??= new Reader(store, host, voiceFor);
  place.style(css);
  store.refresh();
}
