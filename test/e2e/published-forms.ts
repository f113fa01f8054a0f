import { readFileSync } from "node:fs";
import { type Item, type Survey, optionsOf, textIn } from "../../src/schema/index.ts";
import type { Choices } from "./support/citizen.ts";

/** One figure of the report: how many of the forms chose an option. */
export interface Figure {
  item: string;
  option: string;
  count: number;
  base: number;
  printed_percent: number;
}

const file = new URL("../fixtures/domain/published-figures.json", import.meta.url);

/** Everything that the Department of Construction's report of 2023 prints with a number. */
export const figures = (JSON.parse(readFileSync(file, "utf8")) as { items_seed_000: Figure[] }).items_seed_000;

/** The whole label in the survey: the report writes some options in small letters, and one without its beginning. */
export function labelOf(survey: Survey, { item, option }: Pick<Figure, "item" | "option">): string {
  const labels = labelsOf(
    survey,
    itemsOf(survey).find(({ id }) => id === item)!,
  );
  const wanted = option.toLowerCase();
  const same = labels.find((label) => label.toLowerCase() === wanted);
  const ending = labels.filter((label) => label.toLowerCase().endsWith(wanted));
  if (!same && ending.length !== 1) throw new Error(`${item} has ${ending.length} options that end with “${option}”.`);
  return same ?? ending[0]!;
}

/**
 * The forms that give the published counts, the same every time.
 *
 * Per item, the named options come as often as the report says. The report is silent on the rest; here the rest goes
 * in turn to the item's other options and to "left blank", as evenly as possible, the earlier ones first. Each item
 * begins seven forms after the one before it, so that no form holds all the firsts.
 */
export function publishedForms(survey: Survey): Choices[] {
  const total = figures[0]!.base;
  const forms = Array.from({ length: total }, (): Choices => ({}));
  for (const [at, item] of itemsOf(survey).entries()) {
    for (const [i, label] of column(survey, item, total).entries()) {
      if (label !== undefined) forms[(i + 7 * at) % total]![item.id] = label;
    }
  }
  return forms;
}

/** One item's labels over all forms; `undefined` is blank. */
function column(survey: Survey, item: Item, total: number): (string | undefined)[] {
  const named = figures.filter((figure) => figure.item === item.id);
  const published = named.flatMap((figure) => Array.from({ length: figure.count }, () => labelOf(survey, figure)));
  const others = [...labelsOf(survey, item).filter((label) => !published.includes(label)), undefined];
  const rest = Array.from({ length: total - published.length }, (_, i) => others[i % others.length]);
  return [...published, ...rest];
}

const itemsOf = (survey: Survey): Item[] => survey.sections.flatMap(({ items }) => items);

const labelsOf = (survey: Survey, item: Item): string[] =>
  optionsOf(survey, item).map(({ label }) => textIn(label, "vi"));
