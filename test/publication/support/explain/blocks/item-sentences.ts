import type { ItemFigures } from "../../../../../src/report/index.ts";
import type { Item } from "../../../../../src/schema/index.ts";
import { type Facts, hiddenSaid, labelOf, optionsOf } from "../facts.ts";
import { decimal, nearest, shortest, whole } from "../numbers.ts";
import { NOTHING, formsOrHidden, formsText, fractionText, hundredfold, isHidable, percentText } from "../shares.ts";
import { subsets } from "../subsets.ts";
import { itemTruth } from "../tables/item-tables.ts";
import { lineOf } from "../tables/option-lines.ts";
import { type Source, anyOf, exactly, isSaid, listed } from "../words.ts";

const REASONS = ["not_asked", "not_applicable", "break_off"] as const;

/** What may stand below an item, or at the end of its section. */
export function itemSentences(facts: Facts, heading: string): Source[] {
  const item = facts.items.find(({ id }) => heading === `item-${id}`);
  return [...silentItems(facts), ...(item ? sentencesOf(facts, item) : [])];
}

function sentencesOf(facts: Facts, item: Item): Source[] {
  const { say } = facts;
  const truth = itemTruth(facts, item);
  return [
    say("several"),
    say("system"),
    say("inspection"),
    say("wrote", { forms: formsOrHidden(facts, truth.answered!) }),
    basesOf(facts, truth),
    ...numberSentence(facts, truth),
    ...unanimousSentence(facts, item, truth),
  ];
}

/** How many were asked, how many answered, and why the rest was not asked. */
function basesOf(facts: Facts, { asked, answered, notAsked }: ItemFigures): Source {
  const { say, language } = facts;
  const known = say("asked", { asked: formsOrHidden(facts, asked!), answered: formsOrHidden(facts, answered!) });
  // Those that are withheld are named, too, even where they are none.
  const told = REASONS.map((code) => {
    const { count } = notAsked.find((each) => each.code === code)!;
    const reason = (forms: Source): Source => say(`why_${code}`, { forms });
    return { reason: reason(formsOrHidden(facts, count!)), isLeftOut: count === 0 };
  });
  const choices = told.reduce<Source[][]>(
    (all, { reason, isLeftOut }) => [...all.map((each) => [...each, reason]), ...(isLeftOut ? all : [])],
    [[]],
  );
  const tails = choices.map((reasons) =>
    reasons.length ? ` ${say("notAsked", { reasons: listed(language, "and", reasons) })}` : "",
  );
  return known + anyOf(tails);
}

function numberSentence(facts: Facts, { number, answered }: ItemFigures): Source[] {
  if (number === undefined || number.mean === null) return [];
  const { say, language } = facts;
  const mean = anyOf(nearest(number.mean, 2).map((steps) => exactly(decimal(language, steps, 2))));
  const [min, max] = [number.min!, number.max!].map((end) =>
    anyOf(shortest(language, end).map(({ text }) => exactly(text))),
  ) as [Source, Source];
  const told = say("number", { mean, forms: formsText(facts, answered!) });
  const extremes = ` ${say("numberRange", { min, max })}`;
  // The least and the greatest are single persons' answers.
  return facts.threshold && facts.level !== "none" ? [told, told + extremes] : [told + extremes];
}

function unanimousSentence(facts: Facts, item: Item, { unanimous, answered, options }: ItemFigures): Source[] {
  const all = unanimous && options.find(({ x }) => x === answered);
  const option = all && optionsOf(facts, item).find(({ code }) => code === all.code);
  if (!option) return [];
  const values = { n: exactly(whole(facts.language, answered!)), option: exactly(facts.text(option.label)) };
  return [facts.say("unanimousItem", values, answered!)];
}

/** Items that nobody was asked, by section. Where that is withheld of some, the others are named. */
const silentItems = (facts: Facts): Source[] =>
  facts.survey.sections.flatMap(({ items }) => {
    const isSilent = ({ id, type }: Item): boolean =>
      type !== "note" &&
      facts.counted.every(({ asked, missing }) => !asked.includes(id) && missing[id] === "not_asked");
    const silent = items.filter(isSilent);
    return (isHidable(facts) ? subsets(silent) : [silent]).flatMap((named) => {
      const names = named.map(({ id }) => facts.say("quoted", { text: exactly(labelOf(facts, id)) }));
      return names.length ? [facts.say("noFigures", { items: listed(facts.language, "and", names) })] : [];
    });
  });

/** An item's options in one sentence, each with its count and share. */
export function isRightItemSentence(facts: Facts, heading: string, text: string): boolean {
  const item = facts.items.find(({ id }) => heading === `item-${id}`);
  if (!item) return false;
  const truth = itemTruth(facts, item);
  const left = optionsOf(facts, item).filter(({ missing }) => !missing);
  // Clause by clause: a label may have any sign in it.
  const read = (rest: string, from: number): boolean => {
    if (from === left.length) return rest === ".";
    const separator = from ? "; " : "";
    return clausesAt(facts, truth, left, from).some(({ source, options }) => {
      const found = new RegExp(`^${exactly(separator)}${source}`, "su").exec(rest);
      return found !== null && read(rest.slice(found[0].length), from + options);
    });
  };
  const merged = mergedFirst(facts, truth, left, text);
  return merged === undefined ? read(text, 0) : merged;
}

function clausesAt(
  facts: Facts,
  truth: ItemFigures,
  left: ReturnType<typeof optionsOf>,
  from: number,
): { source: Source; options: number }[] {
  return [{ source: clauseOf(facts, truth, left, facts.text(left[from]!.label))!, options: 1 }];
}

/** Where options are merged: the clauses are of names that contain several. */
function mergedFirst(
  facts: Facts,
  truth: ItemFigures,
  left: ReturnType<typeof optionsOf>,
  text: string,
): boolean | undefined {
  const clauses = text.replace(/\.$/, "").split("; ");
  const names = clauses.map((clause) => clause.slice(0, clause.lastIndexOf(": ")));
  const lines = names.map((name) => lineOf(facts, truth, left, name));
  if (lines.some((line) => !line)) return undefined;
  const codes = lines.flatMap((line) => line!.options.map(({ code }) => code));
  const isComplete = codes.length === left.length && new Set(codes).size === left.length;
  return isComplete && clauses.every((clause, i) => isSaid(clause, clauseOf(facts, truth, left, names[i]!)!));
}

function clauseOf(
  facts: Facts,
  truth: ItemFigures,
  left: ReturnType<typeof optionsOf>,
  name: string,
): Source | undefined {
  const share = lineOf(facts, truth, left, name)?.share;
  if (!share) return undefined;
  const { say, places } = facts;
  const option = exactly(name);
  const percent = (): Source => exactly(percentText(facts, hundredfold(share), places.option));
  const told = share.n
    ? say("saysOption", { option, fraction: fractionText(facts, share), value: percent() }, share.n)
    : say("saysNoOption", { option, value: NOTHING });
  return anyOf([told, ...hiddenSaid(facts).map((value) => say("saysNoOption", { option, value }))]);
}
