import { type Path, type ReportFault, shown } from "../fault.ts";
import type { Item, ItemType } from "../item.ts";
import type { Survey } from "../survey.ts";
import { isObject, listOf, mapEntries } from "./walk.ts";

/** Stands for the number or the date. */
const VALUE_PLACE = "{value}";

/** Where the sentence stands that says an answer back: in the item, or in its options. */
export const SAID_BACK: Record<ItemType, "item" | "options" | undefined> = {
  rating: "options",
  choice: "options",
  choices: "options",
  number: "item",
  date: "item",
  text: undefined,
  lookup: undefined,
  rank: undefined,
  note: undefined,
};

/** What is said back has a place for the value where there is one, no other, and stands where it is shown. */
export function checkMeans(survey: Survey, report: ReportFault): void {
  for (const [name, { options }] of mapEntries(survey.scales)) checkOptions(options, ["scales", name], report);
  for (const [s, section] of listOf(survey.sections)) {
    for (const [i, item] of listOf(section.items)) {
      const path = ["sections", s, "items", i];
      if ("means" in item && SAID_BACK[item.type] === "item") checkItemSentence(item.means, [...path, "means"], report);
      if ("options" in item) checkOptions(item.options, path, report, item);
    }
  }
}

/** The sentence of a number or a date. */
export const checkItemSentence = (means: unknown, path: Path, report: ReportFault): void =>
  eachWords(means, path, (words, at) => {
    if (!words.includes(VALUE_PLACE)) report(at, "means-without-value", { place: VALUE_PLACE });
    checkPlaces(words, [VALUE_PLACE], at, report);
  });

function checkOptions(options: unknown, path: Path, report: ReportFault, item?: Item): void {
  for (const [o, option] of listOf(options as { code: string; means?: unknown }[]))
    if ("means" in option) checkOptionSentence(option, [...path, "options", o], report, item);
}

/** The sentence of an option. @param item whose option it is, unless a scale has it */
export function checkOptionSentence(
  { code, means }: { code: string; means?: unknown },
  path: Path,
  report: ReportFault,
  item?: Item,
): void {
  const at = [...path, "means"];
  if (item && Object.hasOwn(SAID_BACK, item.type) && SAID_BACK[item.type] !== "options")
    report(at, "no-means-here", { type: shown(item.type), option: String(code) });
  else eachWords(means, at, (words, where) => checkPlaces(words, [], where, report));
}

function checkPlaces(words: string, known: readonly string[], path: Path, report: ReportFault): void {
  const unknown = words.match(/\{[^{}]*\}/g)?.find((place) => !known.includes(place));
  if (unknown) report(path, "means-unknown-place", { got: shown(unknown), place: VALUE_PLACE });
}

/** Calls `visit` with the words of a text in each language. Of what is no text, its shape has been reported. */
function eachWords(text: unknown, path: Path, visit: (words: string, path: Path) => void): void {
  if (typeof text === "string") visit(text, path);
  else if (isObject(text))
    for (const [language, words] of Object.entries(text))
      if (typeof words === "string") visit(words, [...path, language]);
}
