import type { Block, Table } from "../../../../../src/publication/index.ts";
import { type Facts, labelOf, optionsOf } from "../facts.ts";
import { truthOf } from "../measures/measure-explanation.ts";
import { count } from "../numbers.ts";
import { fractionText, hundredfold, percentText } from "../shares.ts";
import { type Source, exactly } from "../words.ts";

interface Criterion {
  item: string;
  x: number;
  n: number;
}

/** The criteria with the greatest shares, in a line; with how many of the same share are not named. */
export const bestLine = (facts: Facts, blocks: readonly Block[]): Source => lineOf(facts, blocks, 1);
/** And with the least. */
export const worstLine = (facts: Facts, blocks: readonly Block[]): Source => lineOf(facts, blocks, -1);

function lineOf(facts: Facts, blocks: readonly Block[], direction: 1 | -1): Source {
  const { say, language, places } = facts;
  const criteria = criteriaOf(facts);
  const printed = criteria.filter(({ item }) => isShown(facts, blocks, item));
  const shown = printed.filter(({ n }) => n > 0);
  const { named, others } = chosen(shown, direction);
  const percent = (share: Criterion): Source => exactly(percentText(facts, hundredfold(share), places.measure));
  const clauses = named.map((share) =>
    say("saysCriterion", {
      label: exactly(labelOf(facts, share.item)),
      fraction: fractionText(facts, share),
      value: percent(share),
    }),
  );
  const n = others.length;
  const tied = n ? [say("andTied", { n: exactly(count(language, n)), value: percent(others[0]!) }, n)] : [];
  // Whether anybody answered one that is withheld, nobody is told.
  const left = criteria.length - printed.length;
  const without = left ? ` ${say("notCompared", { n: exactly(count(language, left)) }, left)}` : "";
  return `${[...clauses, ...tied].join("; ")}\\.${without}`;
}

/** The items of the first index; without one, all that citizens rate. */
function criteriaOf(facts: Facts): Criterion[] {
  const figures = facts.figuresOf(facts.total);
  const index = facts.survey.measures?.find(({ type }) => type === "index");
  const truth = index && truthOf(figures, index.id);
  if (truth?.type === "index") return truth.items.map(({ item, x, n }) => ({ item, x: x!, n: n! }));
  return facts.items.flatMap((item) => {
    const top = optionsOf(facts, item).filter(({ satisfied, missing }) => satisfied && !missing);
    const isRated = item.type === "rating" || item.type === "choice";
    if (!isRated || !top.length || (item.source ?? "citizen") !== "citizen") return [];
    const { options, answered } = figures.items.find(({ id }) => id === item.id)!;
    const x = options
      .filter(({ code }) => top.some((each) => each.code === code))
      .reduce((sum, each) => sum + each.x!, 0);
    return [{ item: item.id, x, n: answered! }];
  });
}

/** Whether an item's share of satisfied is printed, in the table of the index, or of its options. */
function isShown(facts: Facts, blocks: readonly Block[], item: string): boolean {
  if (facts.level === "none") return true;
  const index = facts.survey.measures?.find(({ type }) => type === "index");
  const found = facts.report.total.measures.find(({ id }) => id === index?.id);
  if (found?.type === "index") {
    const share = found.items.find((each) => each.item === item);
    return share !== undefined && share.x !== null && share.n !== null;
  }
  const table = blocks.find((block): block is Table => block.kind === "table" && block.id === `item-${item}-table`);
  return table !== undefined && isTopShown(facts, table, item);
}

function isTopShown(facts: Facts, { rows }: Table, id: string): boolean {
  const figures = facts.report.total.items.find((each) => each.id === id)!;
  const item = facts.items.find((each) => each.id === id)!;
  const top = optionsOf(facts, item).filter(({ satisfied, missing }) => satisfied && !missing);
  return (
    rows.length > 0 &&
    figures.answered !== null &&
    top.every(({ code }) => figures.options.find((each) => each.code === code)!.x !== null)
  );
}

/**
 * Three at either end, or half of fewer than six; of fewer than four none. Those that tie with the last belong to it unless they
 * reach from one end to the other; more than five are counted.
 */
function chosen(shares: readonly Criterion[], direction: 1 | -1): { named: Criterion[]; others: Criterion[] } {
  if (shares.length < 4) return { named: [], others: [] };
  const order = (a: Criterion, b: Criterion): number => direction * (b.x * a.n - a.x * b.n);
  const size = Math.min(3, Math.floor(shares.length / 2));
  const sorted = [...shares].sort(order);
  const last = sorted[size - 1]!;
  const opposite = [...shares].sort((a, b) => order(b, a))[size - 1]!;
  const tied = shares.filter((each) => order(each, last) === 0);
  const clear = sorted.slice(0, size).filter((each) => order(each, last) !== 0);
  if (order(last, opposite) === 0) return { named: clear, others: [] };
  return clear.length + tied.length > 5 ? { named: clear, others: tied } : { named: [...clear, ...tied], others: [] };
}
