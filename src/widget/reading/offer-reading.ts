import { placesOf } from "../../schema/index.ts";
import type { ReactiveControllerHost } from "lit";
import type { ItemReader } from "../view/ui.ts";
import type { ReadingStore } from "./reader.ts";
import { speech, voiceFor } from "./voices.ts";

/** What offering it needs of the store. */
interface OfferingStore extends ReadingStore {
  /** Reads items aloud, once it has come. */
  reader: ItemReader | undefined;
  style(css: string): void;
}

const offered = new WeakSet<OfferingStore>();

/** Has questions read aloud where that is possible, now or when the device has found its voices. */
export async function offerReading(opening: OfferingStore, host: ReactiveControllerHost): Promise<void> {
  if (!offered.has(opening)) {
    offered.add(opening);
    const again = (): void => void offerReading(opening, host).catch(() => {});
    // Safari's is no event target before version 16.4. What is taken off the page listens no more, or it would be kept for ever.
    host.addController({
      hostConnected: () => speech()?.addEventListener?.("voiceschanged", again),
      hostDisconnected: () => speech()?.removeEventListener?.("voiceschanged", again),
    });
  }
  const { session, language } = opening;
  if (!session) return;
  const isRecorded = [...placesOf(session.survey).values()].some(({ item }) => item.audio?.[language]);
  if (!isRecorded && !voiceFor(language)) return;
  const { Reader, css } = await import("./index.ts");
  opening.reader ??= new Reader(opening, host, voiceFor);
  opening.style(css);
  opening.refresh();
}
