import { type Path, type ReportFault, shown } from "../fault.ts";
import type { Item } from "../item.ts";
import { traitsOf } from "../items/traits.ts";
import type { Option } from "../option.ts";
import type { Survey } from "../survey.ts";
import type { Text } from "../language.ts";
import { asSeen } from "./invisible.ts";
import { optionsOfItem, scaleNamed } from "./option-list.ts";
import { isObject, listOf, mapEntries, repeats, stringsOf } from "./walk.ts";

/** Lists of options are unambiguous, exist, and fit the items that use them. */
export function checkOptions(survey: Survey, report: ReportFault): void {
  const languages = stringsOf(survey.languages);
  for (const [name, { options }] of mapEntries(survey.scales)) {
    checkList(options, languages, ["scales", name, "options"], report);
  }
  const rated = new Set<string>();
  for (const [s, section] of listOf(survey.sections)) {
    for (const [i, item] of listOf(section.items)) {
      const path = ["sections", s, "items", i];
      if ("options" in item) checkList(item.options, languages, [...path, "options"], report);
      checkSource(survey, item, path, report);
      checkOther(survey, item, path, report);
      checkOffer(item, path, report);
      // The scale rates if one of its levels is all that can be chosen. Other items may take a scale for its options.
      if (String(traitsOf(item).sources) === "scale" && "scale" in item && item.scale) rated.add(item.scale);
    }
  }
  for (const name of rated) checkBalance(scaleNamed(survey, name)?.options, ["scales", name], report);
}

/** No two options of a list may be mistaken for one another, by code, by label or by missing code. */
export function checkList(
  options: readonly Option[] | undefined,
  languages: readonly string[],
  path: Path,
  report: ReportFault,
): void {
  let at: Path = path;
  const code = repeats((value) => report([...at, "code"], "duplicate-code", { code: value }));
  const missing = repeats((value) => report([...at, "missing"], "duplicate-missing", { missing: value }));
  const seen = new Set<string>();
  for (const [o, option] of listOf(options)) {
    at = [...path, o];
    code(option.code);
    missing(option.missing);
    const labels = wordsByLanguage(option.label, languages);
    // One report is enough when labels agree in several languages.
    const again = labels.find(([key]) => seen.has(key));
    if (again) report([...at, "label"], "duplicate-label", { label: again[1] });
    for (const [key] of labels) seen.add(key);
  }
}

/** A text's words, each under a key that is the same for what looks the same in one language. */
function wordsByLanguage(text: Text, languages: readonly string[]): [key: string, words: string][] {
  const entries = isObject(text) ? Object.entries(text) : languages.map((language) => [language, text] as const);
  return entries.flatMap(([language, words]) =>
    typeof words === "string" && words.trim() ? [[`${language}:${asSeen(words).toLowerCase()}`, words]] : [],
  );
}

/** Options come from exactly one place, and that place exists. */
function checkSource(survey: Survey, item: Item, path: Path, report: ReportFault): void {
  if ("scale" in item && typeof item.scale === "string" && !scaleNamed(survey, item.scale)) {
    const known = isObject(survey.scales) ? Object.keys(survey.scales) : [];
    report([...path, "scale"], "unknown-scale", { scale: item.scale, known });
  }
  const [first, second] = traitsOf(item).sources;
  if (first && second) {
    const given = [first, second].filter((source) => source in item).length;
    if (given !== 1) report(path, given ? "two-sources" : "no-source", { first, second });
  }
}

/** Only where one ticks options is there room for a text of one's own. */
function checkOther(survey: Survey, item: Item, path: Path, report: ReportFault): void {
  if (traitsOf(item).takesOther) return;
  if (!optionsOfItem(survey, item).some(({ other }) => other)) return;
  report([...path, "options" in item ? "options" : "scale"], "no-other-here", { type: shown(item.type) });
}

function checkOffer(item: Item, path: Path, report: ReportFault): void {
  const once = repeats((missing) => report([...path, "offer"], "duplicate-missing", { missing }));
  stringsOf("offer" in item ? item.offer : []).forEach(once);
}

/**
 * A rating scale has no more levels for the satisfied than for the others, a middle one left aside.
 * Fewer are no fault: "satisfied" may rightly mean the top box only, as in 0 to 10.
 */
function checkBalance(options: readonly Option[] | undefined, path: Path, report: ReportFault): void {
  const levels = listOf(options)
    .map(([, option]) => option)
    .filter((option) => !option.missing);
  const satisfied = levels.filter((option) => option.satisfied).length;
  const middle = levels.length % 2;
  if (satisfied > levels.length - satisfied - middle) {
    report(path, "unbalanced-scale", { satisfied, other: levels.length - satisfied }, "warning");
  }
}
