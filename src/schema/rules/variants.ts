import { canonical } from "../digest.ts";
import { type Path, type ReportFault, shown } from "../fault.ts";
import { isQuestion } from "../instrument.ts";
import type { Item } from "../item.ts";
import type { Option } from "../option.ts";
import type { Survey } from "../survey.ts";
import { MOST_VARIANTS, type Variant } from "../variant.ts";
import { SAID_BACK, checkItemSentence, checkOptionSentence } from "./means.ts";
import { optionsOfItem } from "./option-list.ts";
import { checkList } from "./options.ts";
import { isObject, listOf, mapEntries, repeats, stringsOf } from "./walk.ts";

/** Wordings under test are of a question, two or more, told apart, and of the options that there are. */
export function checkVariants(survey: Survey, report: ReportFault): void {
  for (const [s, section] of listOf(survey.sections)) {
    for (const [i, item] of listOf(section.items)) {
      if (!("variants" in item) || !Array.isArray(item.variants)) continue;
      const path = ["sections", s, "items", i, "variants"];
      if (!isQuestion(item)) report(path, "variants-unasked", { item: String((item as Item).id) });
      const { length } = item.variants;
      if (length < 2 || length > MOST_VARIANTS)
        report(path, "wrong-variant-count", { count: length, most: MOST_VARIANTS });
      const options = optionsOfItem(survey, item);
      checkApart(item, options, path, report);
      for (const [v, variant] of listOf(item.variants))
        checkVariant(variant, item, options, stringsOf(survey.languages), [...path, v], report);
    }
  }
}

/** No two have the same id, or the same words. */
function checkApart(
  item: Item & { variants?: Variant[] | undefined },
  options: readonly Option[],
  path: Path,
  report: ReportFault,
): void {
  let at: Path = path;
  const once = repeats((id) => report([...at, "id"], "duplicate-id", { id }));
  const ids = new Map<string, string>();
  for (const [v, variant] of listOf(item.variants)) {
    at = [...path, v];
    once(variant.id);
    const { id, share: _, options: __, ...words } = variant;
    const { label, help, means } = item as Variant;
    const read = canonical({ label, help, means, ...words, options: merged(options, variant) });
    const first = ids.get(read);
    if (first === undefined) ids.set(read, String(id));
    else report(at, "same-wording", { first, second: String(id) });
  }
}

/** The options in the words of this wording. */
const merged = (options: readonly Option[], variant: Variant): Option[] => {
  const words = new Map(mapEntries(variant.options));
  return options.map((option): Option => ({ ...option, ...words.get(option.code) }) as Option);
};

function checkVariant(
  variant: Variant,
  item: Item,
  options: readonly Option[],
  languages: readonly string[],
  path: Path,
  report: ReportFault,
): void {
  const { type } = item;
  if ("means" in variant) {
    const at = [...path, "means"];
    if (Object.hasOwn(SAID_BACK, type) && SAID_BACK[type] !== "item")
      report(at, "no-variant-means", { type: shown(type) });
    else checkItemSentence(variant.means, at, report);
  }
  const known = options.map(({ code }) => code);
  for (const [code, words] of mapEntries(variant.options)) {
    const at = [...path, "options", code];
    if (!known.includes(code)) report(at, "unknown-code", { code, item: String(item.id), known });
    else if ("means" in words) checkOptionSentence({ code, ...words }, at, report, item);
  }
  if (!isObject(variant.options)) return;
  const own = variant.options;
  checkList(merged(options, variant), languages, [], ([o], fault, params) => {
    const code = options[Number(o)]?.code;
    if (fault !== "duplicate-label" || code === undefined) return;
    report([...path, "options", ...(Object.hasOwn(own, code) ? [code, "label"] : [])], fault, params);
  });
}
