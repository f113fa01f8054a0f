import type { Comparison, Condition } from "../../../src/schema/condition.ts";
import type { Item } from "../../../src/schema/item.ts";
import type { Option } from "../../../src/schema/option.ts";
import type { ConditionRecipe } from "./recipe.ts";

/** An item that conditions may look at, with the options that it has in the end. */
export interface Target {
  item: Item;
  options: readonly Option[];
}

/** @returns `undefined` when there is nothing to look at yet */
export function conditionOn(targets: readonly Target[], drawn: ConditionRecipe | undefined): Condition | undefined {
  return drawn && targets.length ? build(targets, drawn) : undefined;
}

function build(targets: readonly Target[], drawn: ConditionRecipe): Condition {
  if (drawn.kind === "compare") return comparisonWith(targets[drawn.target % targets.length]!, drawn);
  const inner = drawn.inner.map((each) => build(targets, each));
  if (drawn.kind === "not") return { not: inner[0]! };
  return drawn.kind === "all" ? { all: inner } : { any: inner };
}

function comparisonWith({ item, options }: Target, drawn: ConditionRecipe & { kind: "compare" }): Comparison {
  const operand = (pick: number): string | number => {
    if (options.length) return options[pick % options.length]!.code;
    if (item.type === "number") return drawn.number + pick;
    return item.type === "date" ? `20${10 + pick}-02-28` : drawn.words;
  };
  const isMeasured = item.type === "number" || item.type === "date" || options.some(({ value }) => value !== undefined);
  const [first = 0] = drawn.picks;
  const measure = options.length ? drawn.number : operand(first);
  const comparisons: Omit<Comparison, "item">[] = [
    { is: operand(first) },
    { in: drawn.picks.map(operand) },
    { not: operand(first) },
    { answered: drawn.number > 0 },
    ...(isMeasured ? [{ gte: measure }, { lte: measure }] : []),
  ];
  return { item: item.id, ...comparisons[drawn.operator % comparisons.length] };
}
