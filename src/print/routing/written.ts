import { type AnswerKind, type Comparison, type Item, type Operand, traitsOf } from "../../schema/index.ts";
import type { Content } from "../html.ts";
import type { PrintVoice } from "../voice.ts";
import type { ShownWhen } from "./rule-type.ts";
import { type Key, operandsOf, quoted, sayOf } from "./say.ts";

/** The words for a bound, and for its opposite. */
type Bounds = Record<"gte" | "lte", [Key, Key]>;

const OF_NUMBER: Bounds = { gte: ["wroteFrom", "blankOrBelow"], lte: ["wroteTo", "blankOrAbove"] };
const OF_DATE: Bounds = { gte: ["wroteSince", "blankOrBefore"], lte: ["wroteUntil", "blankOrAfter"] };

/** By what an answer is made of; codes and texts have no bounds that a survey could name. */
const BOUNDS: Record<AnswerKind, Bounds> = {
  code: OF_NUMBER,
  codes: OF_NUMBER,
  number: OF_NUMBER,
  date: OF_DATE,
  text: OF_NUMBER,
};

/** A comparison with a number, a date, or words. */
export function writtenRule(comparison: Comparison, item: Item, voice: PrintVoice, opposite: boolean): ShownWhen {
  const { item: id, answered, not, gte, lte } = comparison;
  const say = sayOf(id, voice);
  if (answered !== undefined) return say(answered === opposite ? "nothingWritten" : "wroteAny");
  const either = ([key, turned]: [Key, Key], ...values: readonly Operand[]): ShownWhen =>
    say(opposite ? turned : key, voice.or(values.map((value) => written(value, item, voice))));
  if (not !== undefined) return either(["wroteOther", "blankOrWrote"], not);
  const bounds = BOUNDS[traitsOf(item).answer!];
  if (gte !== undefined) return either(bounds.gte, gte);
  if (lte !== undefined) return either(bounds.lte, lte);
  return either(["wrote", "notWritten"], ...operandsOf(comparison));
}

function written(value: Operand, item: Item, voice: PrintVoice): Content {
  if (typeof value === "number") return voice.number(value);
  return traitsOf(item).answer === "date" ? voice.moment(value) : quoted(value, voice);
}
