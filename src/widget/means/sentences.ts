import { formatNumber } from "../../answers/number-text.ts";
import { fill } from "../../locales/fill.ts";
import { type Entry, type FoundWords, type PlacedItem, type Text, chosenCodes, isDay } from "../../schema/index.ts";
import { momentText } from "../../schema/moment-text.ts";
import type { Ui } from "../view/ui.ts";

/** The sentences that say an answer back, in the language shown: one for each chosen option that has one, or one with the number or the date in it. */
export function sentencesOf(
  { item, options }: PlacedItem,
  entry: Entry | undefined,
  ui: Pick<Ui, "plain">,
): FoundWords[] {
  if ("means" in item) {
    const sentence = ui.plain(item.means);
    const value = valueText(entry, sentence.language);
    return value ? [{ ...sentence, words: fill(sentence.words, { value }) }] : [];
  }
  const chosen = chosenCodes(entry, options);
  return options.flatMap(({ code, means }) => (means && chosen.includes(code) ? [ui.plain(means)] : []));
}

/** Whether the survey says anything of this item back. */
export const isSaidBack = ({ item, options }: PlacedItem): boolean =>
  "means" in item || options.some(({ means }: { means?: Text | undefined }) => means);

/** What stands in the field, as a sentence has it; nothing while it is no number or no day yet. */
function valueText(entry: Entry | undefined, language: string): string | undefined {
  if (typeof entry === "number") return formatNumber(entry, language);
  return typeof entry === "string" && isDay(entry) ? momentText(entry, language) : undefined;
}
