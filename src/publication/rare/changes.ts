import type { WaveChange, Interval } from "../../report/index.ts";
import { heading, note, present, table } from "../blocks.ts";
import { textCell } from "../cells.ts";
import { measureLabel, measureOf } from "../measures/measure-of.ts";
import { pointsAt } from "../percent-at.ts";
import type { Block, Cell, Row } from "../publication-type.ts";
import { type ReportVoice, absent, waveName } from "../phrases.ts";

/** How the shares changed from one wave to the next. Two waves are named once, above the table. */
export function changes(voice: ReportVoice): Block[] {
  const { report, say } = voice;
  if (!report.changes.length) return [];
  const compared = new Set(report.changes.map((change) => wavesOf(voice, change)));
  const isOnce = compared.size === 1;
  return present<Block>([
    heading(2, "changes", say("changesHeading")),
    table(
      "changes-table",
      isOnce ? say("changesCaptionOnce", { waves: wavesOf(voice, report.changes[0]!) }) : say("changesCaption"),
      [
        { text: say("criterion"), numeric: false },
        ...(isOnce ? [] : [{ text: say("waves"), numeric: false }]),
        { text: say("difference"), numeric: true },
        { text: say("interval"), numeric: true },
      ],
      report.changes.map((change) => rowOf(voice, change, isOnce)),
    ),
    report.changes.some((change) => change.break) && note(say("brokenNote"), "warning"),
  ]);
}

/** “đợt hai so với đợt một” */
const wavesOf = (voice: ReportVoice, { from, to }: WaveChange): string =>
  voice.say("fromWave", { from: waveName(voice, from), to: waveName(voice, to) });

function rowOf(voice: ReportVoice, change: WaveChange, isOnce: boolean): Row {
  const { say, text, report } = voice;
  const measure = measureOf(report, change.measure);
  const isOfItem = measure.type === "index" && change.item !== undefined;
  const label = isOfItem ? text(voice.item(change.item!).label) : measureLabel(voice, measure);
  return {
    header: change.break ? say("broken", { label }) : label,
    depth: 0,
    cells: [
      ...(isOnce ? [] : [textCell(wavesOf(voice, change))]),
      pointsOfPercent(voice, change),
      change.interval ? boundsCell(voice, change.interval) : textCell(absent(voice, change)),
    ],
  };
}

function boundsCell({ say, format, decimals: { measure } }: ReportVoice, interval: Interval): Cell {
  const [low, high] = interval.map((bound) => pointsAt(bound, measure)) as Interval;
  return {
    text: say("range", { from: format.signed(low, measure), to: format.signed(high, measure) }),
    range: [
      { value: low, decimals: measure, signed: true },
      { value: high, decimals: measure, signed: true },
    ],
  };
}

function pointsOfPercent(voice: ReportVoice, { difference, ...hidable }: WaveChange): Cell {
  if (difference === null) return textCell(absent(voice, hidable));
  const decimals = voice.decimals.measure;
  const value = pointsAt(difference, decimals);
  return { text: voice.format.signed(value, decimals), number: { value, decimals, signed: true } };
}
