import type { ItemFigures, ItemHeading, Share } from "../../report/index.ts";
import { columns, paragraph, present, table } from "../blocks.ts";
import { shareBar, fractionCell, percentCell, rangeCell } from "../cells.ts";
import type { Bar, Block, Row } from "../publication-type.ts";
import { type ReportVoice, optionOf } from "../phrases.ts";
import { type OptionLine, optionLines } from "./option-lines.ts";
import type { optionSentence } from "./option-sentence.ts";
import { wordedTypes } from "./worded-types.ts";

/** Tells the figures of an item in a sentence. */
export type Tell = typeof optionSentence;

/** An item's options and the forms without an answer, each with its count, its base and its share. */
export function optionDetails(
  voice: ReportVoice,
  item: ItemHeading,
  figures: ItemFigures,
  tell: Tell | undefined,
): Block[] {
  const { say, text } = voice;
  const { id, missing } = figures;
  const { isOrdered, isSeveral } = wordedTypes[item.type];
  const lines = optionLines(voice, item, figures);
  if (!lines.length) return [];
  const silent = missing.filter(({ code, x, hidden }) => hidden || x || code === "blank");
  return present<Block>([
    tell && paragraph(tell(voice, item, figures), "sentence"),
    table(
      `item-${id}-table`,
      text(item.label),
      columns(say(isOrdered ? "firstPlace" : "option"), say("answers"), say("share"), say("interval")),
      [
        ...lines.map((line) => shareRow(voice, line.label, line, toneOf(item, line))),
        ...silent.map((share): Row => ({
          ...shareRow(voice, say(`missing_${share.code}`), share, "missing"),
          role: "missing",
        })),
      ],
    ),
    isSeveral && paragraph(say("several")),
  ]);
}

const shareRow = (voice: ReportVoice, header: string, share: Share, tone: Bar["tone"]): Row => ({
  header,
  depth: 0,
  cells: [fractionCell(voice, share), percentCell(voice, share, "option"), rangeCell(voice, share.interval, share)],
  bar: shareBar(share, tone),
});

function toneOf(item: ItemHeading, { codes }: OptionLine): Bar["tone"] {
  if (!item.options.some(({ satisfied }) => satisfied)) return "plain";
  const tops = codes.filter((code) => optionOf(item, code).satisfied).length;
  return tops === codes.length ? "good" : tops ? "plain" : "other";
}
