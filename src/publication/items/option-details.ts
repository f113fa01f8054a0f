import type { ItemFigures, ItemHeading, OptionFigures, Share } from "../../report/index.ts";
import { columns, paragraph, present, table } from "../blocks.ts";
import { shareBar, fractionCell, percentCell, rangeCell } from "../cells.ts";
import type { Bar, Block, Row } from "../publication-type.ts";
import { type Voice, optionOf } from "../voice.ts";
import type { optionSentence } from "./option-sentence.ts";

/** Tells the figures of an item in a sentence. */
export type Tell = typeof optionSentence;

/** An item's options and the forms without an answer, each with its count, its base and its share. */
export function optionDetails(
  voice: Voice,
  item: ItemHeading,
  { id, options, missing }: ItemFigures,
  tell: Tell | undefined,
): Block[] {
  const { say, text } = voice;
  if (!options.length) return [];
  const silent = missing.filter(({ code, x, hidden }) => hidden || x || code === "blank");
  return present<Block>([
    tell && paragraph(tell(voice, item, options), "sentence"),
    table(
      `item-${id}-table`,
      text(item.label),
      columns(say(item.type === "rank" ? "firstPlace" : "option"), say("answers"), say("share"), say("interval")),
      [
        ...options.map((option) =>
          shareRow(voice, text(optionOf(item, option.code).label), option, toneOf(item, option)),
        ),
        ...silent.map((share): Row => ({
          ...shareRow(voice, say(`missing_${share.code}`), share, "missing"),
          role: "missing",
        })),
      ],
    ),
    item.type === "choices" && paragraph(say("several")),
  ]);
}

const shareRow = (voice: Voice, header: string, share: Share, tone: Bar["tone"]): Row => ({
  header,
  depth: 0,
  cells: [fractionCell(voice, share), percentCell(voice, share, "option"), rangeCell(voice, share.interval, share)],
  bar: shareBar(share, tone),
});

function toneOf(item: ItemHeading, { code }: OptionFigures): Bar["tone"] {
  if (!item.options.some(({ satisfied }) => satisfied)) return "plain";
  return optionOf(item, code).satisfied ? "good" : "other";
}
