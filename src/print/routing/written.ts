import type { Comparison, Item, Operand } from "../../schema/index.ts";
import type { Content } from "../html.ts";
import type { Voice } from "../voice.ts";
import type { Rule } from "./rule.ts";
import { type Key, operandsOf, quoted, sayOf } from "./say.ts";

/** What to say of a bound, and of its opposite. */
const BOUNDS: Record<"number" | "date", Record<"gte" | "lte", [Key, Key]>> = {
  number: { gte: ["wroteFrom", "blankOrBelow"], lte: ["wroteTo", "blankOrAbove"] },
  date: { gte: ["wroteSince", "blankOrBefore"], lte: ["wroteUntil", "blankOrAfter"] },
};

/** A comparison with a number, a date, or words. */
export function writtenRule(comparison: Comparison, item: Item, voice: Voice, opposite: boolean): Rule {
  const { item: id, answered, not, gte, lte } = comparison;
  const say = sayOf(id, voice);
  if (answered !== undefined) return say(answered === opposite ? "nothingWritten" : "wroteAny");
  const either = ([key, turned]: [Key, Key], ...values: readonly Operand[]): Rule =>
    say(opposite ? turned : key, voice.or(values.map((value) => written(value, item, voice))));
  if (not !== undefined) return either(["wroteOther", "blankOrWrote"], not);
  const bounds = BOUNDS[item.type === "date" ? "date" : "number"];
  if (gte !== undefined) return either(bounds.gte, gte);
  if (lte !== undefined) return either(bounds.lte, lte);
  return either(["wrote", "notWritten"], ...operandsOf(comparison));
}

function written(value: Operand, { type }: Item, voice: Voice): Content {
  if (typeof value === "number") return voice.number(value);
  return type === "date" ? voice.moment(value) : quoted(value, voice);
}
