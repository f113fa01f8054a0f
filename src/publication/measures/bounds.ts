import type { NonresponseBounds } from "../../report/index.ts";
import { rangeCell, textCell } from "../cells.ts";
import { NOTHING } from "../format.ts";
import type { Cell } from "../publication-type.ts";
import { type Voice, range } from "../voice.ts";

/** Between what the share lies, whatever those think who were invited and are silent. It follows another sentence. */
export function boundsSentence(voice: Voice, bounds: NonresponseBounds | undefined): string {
  if (!bounds) return "";
  const { low, high, invited } = bounds;
  return voice.say("bounds", { invited: voice.format.count(invited), interval: range(voice, [low, high], "fromTo") });
}

export const boundsCell = (voice: Voice, bounds: NonresponseBounds | undefined): Cell =>
  bounds ? rangeCell(voice, [bounds.low, bounds.high]) : textCell(NOTHING);
