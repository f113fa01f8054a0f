import type { Hidable, NonresponseBounds } from "../../report/index.ts";
import { rangeCell } from "../cells.ts";
import type { Cell } from "../publication-type.ts";
import { type ReportVoice, range } from "../phrases.ts";

/** The bounds of the share, whatever the invited people who did not answer may think. It follows another sentence. */
export function boundsSentence(voice: ReportVoice, bounds: NonresponseBounds | undefined): string {
  if (!bounds) return "";
  const { low, high, invited } = bounds;
  return voice.say("bounds", { invited: voice.format.count(invited), interval: range(voice, [low, high], "fromTo") });
}

/** The same in a table. @param hidable the share: a range of one that is withheld is withheld, too */
export const boundsCell = (voice: ReportVoice, bounds: NonresponseBounds | undefined, hidable: Hidable): Cell =>
  rangeCell(voice, bounds ? [bounds.low, bounds.high] : null, hidable);
