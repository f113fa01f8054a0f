import type { ItemFigures, ItemHeading } from "../../report/index.ts";
import { columns, note, paragraph, present, table } from "../blocks.ts";
import { decimalCell, wholeCell } from "../cells.ts";
import type { Block } from "../publication-type.ts";
import { type ReportVoice, forms, optionOf } from "../phrases.ts";
import { unanimousItem } from "./unanimous.ts";

/** What there is to say of numbers, ranks and choices from long lists, and where all chose the same. */
export function itemDetails(voice: ReportVoice, item: ItemHeading, figures: ItemFigures): Block[] {
  const { say, text } = voice;
  const { id, answered, number, ranks, top } = figures;
  const label = text(item.label);
  return present([
    ...unanimousItem(voice, item, figures),
    number && numberDetails(voice, answered, number),
    ranks &&
      table(
        `item-${id}-ranks`,
        say("ranksCaption", { label }),
        columns(say("option"), say("placed"), say("meanPlace")),
        ranks.map(({ code, placed, mean, ...hidable }) => ({
          header: text(optionOf(item, code).label),
          depth: 0,
          cells: [wholeCell(voice, placed, hidable), decimalCell(voice, mean, 2, hidable)],
        })),
      ),
    top &&
      table(
        `item-${id}-top`,
        say("topCaption", { label }),
        columns(say("option"), say("answers")),
        [...top.codes, { code: "", label: say("others"), count: top.others }].map(({ code, label, count }) => ({
          header: text(label) || code,
          depth: 0,
          cells: [wholeCell(voice, count)],
        })),
      ),
  ]);
}

function numberDetails(
  voice: ReportVoice,
  answered: number | null,
  { mean, min, max, hidden }: NonNullable<ItemFigures["number"]>,
): Block | undefined {
  const { say, format } = voice;
  if (hidden) return note(say("itemHidden"));
  if (mean === null || answered === null) return undefined;
  const sentences = [
    say("number", { mean: format.decimal(mean, 2), forms: forms(voice, answered) }),
    min !== null && max !== null && say("numberRange", { min: format.shortest(min), max: format.shortest(max) }),
  ];
  return paragraph(present(sentences).join(" "));
}
