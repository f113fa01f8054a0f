import { type Condition, type Entry, holds, placesOf } from "../../schema/index.ts";
import type { PrintVoice } from "../voice.ts";
import { oneRule } from "./one.ts";
import type { ShownWhen } from "./rule-type.ts";
import { severalRule } from "./several.ts";
import { statesOf } from "./states.ts";
import { writtenRule } from "./written.ts";

/** A condition, or its opposite, as a person with a pen can apply it. */
export function ruleOf(condition: Condition, voice: PrintVoice, opposite = false): ShownWhen {
  const { survey } = voice;
  const [id, ...others] = new Set(itemsIn(condition));
  const states = id && !others.length ? statesOf(survey, id) : undefined;
  if (id && states) {
    // Whatever it compares, and however deep: these are the answers for which it holds.
    const fits = (entry: Entry | undefined): boolean =>
      holds(condition, survey, new Map(entry === undefined ? [] : [[id, entry]])) !== opposite;
    return oneRule(
      id,
      states.map(({ option, entry }) => ({ option, fits: fits(entry) })),
      voice,
    );
  }
  if ("item" in condition) {
    const { item, options } = placesOf(survey).get(condition.item)!;
    return options.length
      ? severalRule(condition, options, voice, opposite)
      : writtenRule(condition, item, voice, opposite);
  }
  if ("not" in condition) return ruleOf(condition.not, voice, !opposite);
  const isAll = "all" in condition;
  const rules = (isAll ? condition.all : condition.any).map((each) => ruleOf(each, voice, opposite));
  return joinedRules(isAll === opposite ? "any" : "all", rules);
}

/** Several rules as one, without those that change nothing. */
export function joinedRules(join: "all" | "any", rules: readonly ShownWhen[]): ShownWhen {
  const decides = join === "any";
  if (rules.includes(decides)) return decides;
  const rest = rules
    .filter((rule) => typeof rule !== "boolean")
    .flatMap((rule) => ("join" in rule && rule.join === join ? rule.rules : [rule]));
  return rest.length > 1 ? { join, rules: rest } : (rest[0] ?? !decides);
}

function itemsIn(condition: Condition): string[] {
  if ("item" in condition) return [condition.item];
  if ("not" in condition) return itemsIn(condition.not);
  return ("all" in condition ? condition.all : condition.any).flatMap(itemsIn);
}
