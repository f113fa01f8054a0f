import { placesOf } from "../../schema/index.ts";
import type { Opening, OpeningHost } from "../opening.ts";
import { speech, voiceFor } from "./voices.ts";

const offered = new WeakSet<Opening>();

/** Has questions read aloud where that is possible, now or when the device has found its voices. */
export async function offerReading(opening: Opening, host: OpeningHost): Promise<void> {
  if (!offered.has(opening)) {
    offered.add(opening);
    // Safari's is no event target before version 16.4.
    speech()?.addEventListener?.("voiceschanged", () => void offerReading(opening, host));
  }
  const { session, language } = opening;
  if (!session) return;
  const isRecorded = [...placesOf(session.survey).values()].some(({ item }) => item.audio?.[language]);
  if (!isRecorded && !voiceFor(language)) return;
  const { Reader, css } = await import("../reading/index.ts");
  opening.reader ??= new Reader(opening, host);
  opening.dress(css);
  opening.refresh();
}
