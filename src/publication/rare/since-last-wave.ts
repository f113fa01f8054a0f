import type { WaveChange, Figures, MeasureFigures } from "../../report/index.ts";
import { item } from "../blocks.ts";
import { basedCell } from "../cells.ts";
import { upperFirst } from "../lower-first.ts";
import { hidable, measureSummary } from "../measures/measure-summary.ts";
import { firstOf } from "../measures/measures.ts";
import { wavesHeld } from "../waves-held.ts";
import { pointsAt } from "../percent-at.ts";
import type { ListItem } from "../publication-type.ts";
import { type ReportVoice, absentSaid, waveName } from "../phrases.ts";

/** How the measure to be seen first has changed since the wave before the last, with both figures and their bases. */
export function sinceLastWave(voice: ReportVoice): ListItem | undefined {
  const { say, report } = voice;
  const first = firstOf(voice);
  const [earlier, later] = wavesHeld(report).slice(-2);
  if (!first || !earlier || !later) return undefined;
  const isOfWhole = ({ measure, item, to }: WaveChange): boolean =>
    measure === first.id && to === later.id && (first.type !== "index" || item === undefined);
  const change = report.changes.find(isOfWhole);
  const [before, now] = [earlier, later].map(({ figures }) => figureOf(voice, first, figures)) as [string, string];
  const values = { from: waveName(voice, earlier.id!), to: upperFirst(waveName(voice, later.id!)), before, now };
  const told = say("saysSince", { ...values, change: change ? changeWords(voice, change) : say("changeUnknown") });
  return item(say("sinceLastWave"), change?.break ? `${told} ${say("sinceBroken")}` : told);
}

/** The measure of one wave with its base: “80,1% (n = 300)”. */
function figureOf(voice: ReportVoice, { id }: MeasureFigures, figures: Figures): string {
  const found = figures.measures.find((measure) => measure.id === id);
  const cell = found && measureSummary(voice, found).cell;
  return cell?.number ? basedCell(voice, cell).text : absentSaid(voice, found ? hidable(found) : figures);
}

/** Up, down, or no clear change: a difference whose interval has 0 in it is none. */
function changeWords(voice: ReportVoice, { difference, interval }: WaveChange): string {
  const { say, format, decimals } = voice;
  if (difference === null) return say("changeUnknown");
  const written = (of: number): string => format.signed(pointsAt(of, decimals.measure), decimals.measure);
  const value = format.decimal(Math.abs(pointsAt(difference, decimals.measure)), decimals.measure);
  if (!interval) return say("changeUntested", { value: written(difference) });
  const between = say("fromTo", { from: written(interval[0]), to: written(interval[1]) });
  const isClear = interval[0] > 0 || interval[1] < 0;
  const key = !isClear ? "noClearChange" : difference > 0 ? "rose" : "fell";
  return say(key, { value: isClear ? value : written(difference), interval: between });
}
