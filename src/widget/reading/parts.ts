import { type Item, type Section, type FoundWords, optionsOf } from "../../schema/index.ts";
import type { Ui } from "../view/ui.ts";

/** So many options are read at most: a list to search in is none to listen to. */
const MOST = 20;

/** What is read of an item, in order, each with its language: the stem, the question, its help, its options. */
export function readAloudParts(ui: Ui, item: Item, section: Section): FoundWords[] {
  const options = optionsOf(ui.survey, item);
  const texts = [
    section.stem,
    item.label,
    item.help,
    ...(options.length <= MOST ? options.map(({ label }) => label) : []),
  ];
  return texts.map((text) => ui.plain(text)).filter(({ words }) => words);
}
