import { type Path, type ReportFault, shown } from "../fault.ts";
import type { Item, ItemType } from "../item.ts";
import type { Survey } from "../survey.ts";
import { isObject, listOf, mapEntries } from "./walk.ts";

/** Stands for the number or the date. */
const VALUE_PLACE = "{value}";

/** Where the sentence stands that says an answer back: in the item, or in its options. */
const SAID_BACK: Record<ItemType, "item" | "options" | undefined> = {
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
      if ("means" in item && SAID_BACK[item.type] === "item") {
        eachWords(item.means, [...path, "means"], (words, at) => {
          if (!words.includes(VALUE_PLACE)) report(at, "means-without-value", { place: VALUE_PLACE });
          checkPlaces(words, [VALUE_PLACE], at, report);
        });
      }
      if ("options" in item) checkOptions(item.options, path, report, item);
    }
  }
}

function checkOptions(options: unknown, path: Path, report: ReportFault, item?: Item): void {
  for (const [o, option] of listOf(options as { code: string; means?: unknown }[])) {
    if (!("means" in option)) continue;
    const at = [...path, "options", o, "means"];
    if (item && Object.hasOwn(SAID_BACK, item.type) && SAID_BACK[item.type] !== "options")
      report(at, "no-means-here", { type: shown(item.type), option: String(option.code) });
    else eachWords(option.means, at, (words, where) => checkPlaces(words, [], where, report));
  }
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
