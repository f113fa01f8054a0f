import type { Comparison, Condition, Operand } from "../condition.ts";
import type { Path, ReportFault } from "../fault.ts";
import { isQuestion } from "../instrument.ts";
import type { Item } from "../item.ts";
import { traitsOf } from "../items/traits.ts";
import type { Option } from "../option.ts";
import { isDay } from "../period.ts";
import type { Survey } from "../survey.ts";
import { optionsOfItem } from "./option-list.ts";
import { isObject, listOf, stringsOf } from "./walk.ts";

const OPERATORS = ["is", "in", "not", "gte", "lte", "answered"] as const;

interface Known {
  item: Item;
  /** Position in the survey; a condition may look only at smaller ones. */
  order: number;
}

/** Conditions look backwards, at items that citizens answer, and compare with values that these can have. */
export function checkConditions(survey: Survey, report: ReportFault): void {
  const known = new Map<string, Known>();
  const uses: { condition: Condition; path: Path; order: number; owner?: string }[] = [];
  let order = 0;
  for (const [s, section] of listOf(survey.sections)) {
    if (section.askIf) uses.push({ condition: section.askIf, path: ["sections", s, "askIf"], order });
    for (const [i, item] of listOf(section.items)) {
      if (item.askIf) {
        uses.push({ condition: item.askIf, path: ["sections", s, "items", i, "askIf"], order, owner: item.id });
      }
      if (typeof item.id === "string") known.set(item.id, { item, order });
      order++;
    }
  }
  for (const [c, { when }] of listOf(survey.checks)) uses.push({ condition: when, path: ["checks", c, "when"], order });

  const looksAt = new Map(
    uses.flatMap(({ owner, condition }) => (owner ? [[owner, itemsIn(condition)] as const] : [])),
  );
  for (const use of uses) {
    eachComparison(use.condition, use.path, (comparison, path) => {
      const target = known.get(comparison.item);
      if (!target) {
        report([...path, "item"], "unknown-item", { item: comparison.item, known: [...known.keys()] });
      } else if (target.order >= use.order) {
        const loop = use.owner && reaches(comparison.item, use.owner, looksAt);
        report([...path, "item"], loop ? "condition-loop" : "condition-later", { item: comparison.item });
      } else if (!isQuestion(target.item)) {
        report([...path, "item"], "condition-unanswered", { item: comparison.item });
      } else {
        checkComparison(survey, comparison, target.item, path, report);
      }
    });
  }
}

function checkComparison(survey: Survey, comparison: Comparison, item: Item, path: Path, report: ReportFault): void {
  const operators = OPERATORS.filter((operator) => operator in comparison);
  const [operator] = operators;
  if (operators.length !== 1 || !operator) {
    report(path, operator ? "two-operators" : "no-operator", { allowed: OPERATORS });
    return;
  }
  if (operator === "answered") return;
  const at = [...path, operator];
  const options = optionsOfItem(survey, item);
  const measured = operator === "gte" || operator === "lte";
  if (measured && !isMeasurable(item, options)) {
    report(at, "no-values", { item: item.id });
    return;
  }
  const expected = measured && options.length ? "number" : operandOf(item);
  const known = stringsOf(options.map(({ code }) => code));
  for (const [i, value] of operandsIn(comparison[operator])) {
    const where = operator === "in" ? [...at, i] : at;
    if (!isKind(value, expected)) report(where, "wrong-operand", { item: item.id, expected });
    else if (known.length && !measured && !known.includes(value as string)) {
      report(where, "unknown-code", { code: String(value), item: item.id, known });
    }
  }
}

/** Whether more and less mean something for the item. */
const isMeasurable = (item: Item, options: readonly Option[]): boolean =>
  operandOf(item) !== "string" || options.some(({ value }) => value !== undefined);

/** What the item's answer is compared with. */
function operandOf(item: Item): "number" | "date" | "string" {
  const { answer } = traitsOf(item);
  return answer === "number" || answer === "date" ? answer : "string";
}

function isKind(value: Operand, kind: "number" | "date" | "string"): boolean {
  if (kind === "number") return typeof value === "number";
  return typeof value === "string" && (kind === "string" || isDay(value));
}

/** The operands that have the right shape; the others are reported with it. */
const operandsIn = (operand: unknown): [number, Operand][] =>
  [...(Array.isArray(operand) ? operand : [operand]).entries()].filter(
    ([, value]) => typeof value === "string" || typeof value === "number",
  );

/** Whether `from` looks at `target`, directly or through other items. */
function reaches(
  from: string,
  target: string,
  looksAt: ReadonlyMap<string, readonly string[]>,
  seen = new Set<string>(),
): boolean {
  if (from === target) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (looksAt.get(from) ?? []).some((next) => reaches(next, target, looksAt, seen));
}

export function itemsIn(condition: Condition): string[] {
  const items: string[] = [];
  eachComparison(condition, [], ({ item }) => items.push(item));
  return items;
}

function eachComparison(condition: unknown, path: Path, visit: (comparison: Comparison, path: Path) => void): void {
  if (!isObject(condition)) return;
  if (typeof condition["item"] === "string") {
    visit(condition as unknown as Comparison, path);
    return;
  }
  for (const key of ["all", "any"] as const) {
    for (const [i, inner] of listOf(condition[key] as unknown[])) eachComparison(inner, [...path, key, i], visit);
  }
  eachComparison(condition["not"], [...path, "not"], visit);
}
