import { placesOf } from "../../schema/index.ts";
import type { Opening, OpeningHost } from "../loading/opening.ts";
import { speech, voiceFor } from "./voices.ts";

const offered = new WeakSet<Opening>();

/** Has questions read aloud where that is possible, now or when the device has found its voices. */
export async function offerReading(opening: Opening, host: OpeningHost): Promise<void> {
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
