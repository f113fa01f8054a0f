import { type Text, drawWeight, placesOf, surveyAs, wordedItems, wordingsOf } from "../schema/index.ts";
import type { Disclosure } from "./disclosure.ts";
import type { ItemFigures } from "./figures/item-figures-type.ts";
import { type Share, shareOf } from "./figures/share.ts";
import { hasOptionColumns } from "./columns.ts";
import { type Interval, newcombe, quantileAbove } from "./interval.ts";
import type { CountLayout, LaidItem } from "./layout.ts";
import { GIVEN, MISSING } from "./missing-codes.ts";
import { leavesFew } from "./suppression/leaves-few.ts";
import type { Node } from "./suppression/node.ts";
import type { ItemTally, WordingTally } from "./tally-type.ts";

/** One share that wordings are compared by: of an option, of a reason for no answer, or of those who changed their answer. */
export interface WordingShare extends Share {
  kind: "option" | "missing" | "changed";
  /** The option's code, or the reason; the item's id of `changed`. */
  code: string;
}

/** What people said who read one wording of an item. */
export interface WordingFigures {
  id: string;
  label: Text;
  help?: Text;
  /** What of it was read as an option's label. */
  options: { code: string; label: Text }[];
  /** How often the survey has it drawn, as a proportion; absent where its newest version does not have it any more. */
  share?: number;
  asked: number;
  answered: number;
  /** The same shares, in the same order, for each wording. Options are of the report's base, all others of those who were asked. */
  shares: WordingShare[];
}

/** How a wording's share differs from that of the first one. */
export interface WordingDifference {
  wording: string;
  kind: WordingShare["kind"];
  code: string;
  /** This wording's share minus the first one's, as a proportion. */
  difference: number;
  /** Newcombe's 95% interval. */
  interval: Interval;
  /** Chance does not explain it: the interval that is as wide as the number of comparisons in the report demands leaves out 0 (Bonferroni). */
  isBeyondChance: boolean;
}

/** The wordings of one item, side by side. */
export interface WordingComparison {
  item: string;
  /** Too few people read one of the wordings, what few people said could be computed, or counts of the item are withheld. */
  hidden?: true;
  /** In the survey's order, those that somebody read. Empty when hidden. */
  wordings: WordingFigures[];
  differences: WordingDifference[];
  /** How many differences the report has in all. */
  comparisons: number;
}

const LEVEL = 0.05;

/**
 * Compares the wordings of each item that has several. A comparison is published whole or not at all, because any of its parts could be computed
 * from the others and the total.
 * @param figures the items of the total, as they are published
 * @param leavesOut whether all that would be guarded is left out
 */
export function comparisonsOf(
  layout: CountLayout,
  { cell, isGuarded, whole, isUnknownFew, published }: Node,
  figures: readonly ItemFigures[],
  base: "asked" | "answered",
  disclosure: Disclosure,
  leavesOut: boolean,
): WordingComparison[] {
  if (whole || isUnknownFew) return [];
  const compared = layout.worded.flatMap((i) => {
    const laid = layout.items[i]!;
    const tallies = cell.items[i]!.wordings!;
    const read = tallies.flatMap((tally, w) => (tally.asked ? [{ id: laid.wordings[w]!, tally }] : []));
    if (read.length < 2) return [];
    const item = figures.find(({ id }) => id === laid.id);
    const isTold =
      (isGuarded[i]! && leavesOut) ||
      isSmall(apartFrom(cell.items[i]!), isGuarded[i]!, disclosure) ||
      published.some((parts) => leavesFew(parts, i, disclosure));
    if (!item || item.hidden || item.few || isTold) return { item: laid.id, wordings: [] };
    return { item: laid.id, wordings: figuresOfWordings(layout, laid, read, base) };
  });
  const comparisons = compared.reduce((sum, { wordings }) => sum + pairsOf(wordings).length, 0);
  const z = quantileAbove(LEVEL / 2 / Math.max(comparisons, 1));
  return compared.map(({ item, wordings }) => ({
    item,
    ...(!wordings.length && { hidden: true }),
    wordings,
    differences: pairsOf(wordings).map(({ wording, share: { kind, code, ...later }, first }) => {
      const [one, two] = [later, first].map(({ x, n }) => ({ x: x!, n: n! })) as [Counted, Counted];
      const [low, high] = newcombe(one, two, z)!.interval;
      return { wording, kind, code, ...newcombe(one, two)!, isBeyondChance: low > 0 || high < 0 };
    }),
    comparisons,
  }));
}

interface Counted {
  x: number;
  n: number;
}

interface Read {
  id: string;
  tally: WordingTally;
}

type WordingCounts = Pick<WordingTally, "asked" | "options" | "missing" | "noticed" | "changed">;

/** The counts of the people who read each wording, and of those of whom it is not known: whoever subtracts the others from all has these. */
function apartFrom({ wordings = [], asked, options, missing }: ItemTally): WordingCounts[] {
  const less = (all: number, of: (tally: WordingTally) => number): number =>
    wordings.reduce((left, tally) => left - of(tally), all);
  const unknown = {
    asked: less(asked, (tally) => tally.asked),
    options: options.map((count, o) => less(count, (tally) => tally.options[o]!)),
    missing: missing.map((count, m) => less(count, (tally) => tally.missing[m]!)),
    noticed: 0,
    changed: 0,
  };
  return [...wordings, unknown].filter((tally) => tally.asked);
}

/** Whether a group is too small to be shown apart, or a count in it that is guarded. */
function isSmall(read: readonly WordingCounts[], isGuarded: boolean, { minimum, threshold }: Disclosure): boolean {
  return read.some(({ asked, options, missing, noticed, changed }) => {
    const counts = [...options, ...missing, changed, noticed - changed];
    return asked < minimum || (isGuarded && counts.some((count) => count > 0 && count < threshold));
  });
}

function figuresOfWordings(
  { surveys }: CountLayout,
  laid: LaidItem,
  read: readonly Read[],
  base: "asked" | "answered",
): WordingFigures[] {
  const [newest] = surveys;
  const own = wordedItems(newest).find(({ id }) => id === laid.id);
  const sum = own?.variants.reduce((total, variant) => total + drawWeight(variant), 0);
  const options = hasOptionColumns(laid) ? laid.options : [];
  const reasons = GIVEN.filter(
    (code) => code === "blank" || read.some(({ tally }) => tally.missing[MISSING.indexOf(code)]),
  );
  const isNoticed = read.every(({ tally }) => tally.noticed);
  return read.map(({ id, tally }) => {
    const version = surveys.find((survey) =>
      wordingsOf(placesOf(survey).get(laid.id)?.item).some((each) => each.id === id),
    )!;
    const { item, options: labels } = placesOf(surveyAs(version, { variants: { [laid.id]: id } })).get(laid.id)!;
    const variant = own?.variants.find((each) => each.id === id);
    const { asked, answered, noticed, changed } = tally;
    return {
      id,
      label: item.label,
      ...(item.help !== undefined && { help: item.help }),
      options: labels.map(({ code, label }) => ({ code, label })),
      ...(variant && sum && { share: drawWeight(variant) / sum }),
      asked,
      answered,
      shares: [
        ...options.map(({ code }, o): WordingShare => ({
          kind: "option",
          code,
          ...shareOf(tally.options[o]!, base === "asked" ? asked : answered),
        })),
        ...reasons.map((code): WordingShare => ({
          kind: "missing",
          code,
          ...shareOf(tally.missing[MISSING.indexOf(code)]!, asked),
        })),
        ...(isNoticed ? [{ kind: "changed" as const, code: laid.id, ...shareOf(changed, noticed) }] : []),
      ],
    };
  });
}

/** Each share of each later wording with that of the first, where both have forms. */
function pairsOf([first, ...later]: readonly WordingFigures[]): {
  wording: string;
  share: WordingShare;
  first: WordingShare;
}[] {
  return later.flatMap(({ id, shares }) =>
    shares.flatMap((share, s) => {
      const of = first!.shares[s]!;
      return share.n && of.n ? [{ wording: id, share, first: of }] : [];
    }),
  );
}
