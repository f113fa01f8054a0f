import type { Comparison, Option } from "../../schema/index.ts";
import type { PrintVoice } from "../voice.ts";
import type { ShownWhen } from "./rule-type.ts";
import { labels, noneOf, operandsOf, sayOf } from "./say.ts";

/** A comparison with a question whose answers are several options, chosen or put in order. */
export function severalRule(
  comparison: Comparison,
  options: readonly Option[],
  voice: PrintVoice,
  opposite: boolean,
): ShownWhen {
  const { item: id, answered, not, gte, lte } = comparison;
  const say = sayOf(id, voice);
  // A person who ticks “don't know” has given no answer.
  const reasons = options.filter(({ missing }) => missing);
  if (answered !== undefined) {
    const isAnswered = answered !== opposite;
    if (!reasons.length) return say(isAnswered ? "choseAny" : "blank");
    return isAnswered
      ? say("choseOther", labels(reasons, "and", voice))
      : say("blankOrChose", labels(reasons, "or", voice));
  }
  if (not !== undefined) {
    const named = options.filter(({ code, missing }) => code === not || missing);
    return say(opposite ? "blankOrChose" : "choseWithout", labels(named, "or", voice));
  }
  if (gte === undefined && lte === undefined) {
    const codes = operandsOf(comparison);
    const named = options.filter(({ code }) => codes.includes(code));
    return opposite ? noneOf(id, named, voice) : say("chose", labels(named, "or", voice));
  }
  const [low, high] = [gte ?? -Infinity, lte ?? Infinity].map(Number) as [number, number];
  const fitting = options.filter(
    ({ missing, value }) => !missing && value !== undefined && value >= low && value <= high,
  );
  return fitting.length ? say(opposite ? "notFirstChosen" : "firstChosen", labels(fitting, "or", voice)) : opposite;
}
