import type { Option } from "../../schema/index.ts";
import type { PrintVoice } from "../voice.ts";
import type { ShownWhen } from "./rule-type.ts";
import { labels, noneOf, sayOf } from "./say.ts";

/** The most answers that are named. With more, the other answers are named, if they are fewer. */
const MOST_NAMED = 3;

/** A rule about a question with one chosen answer. It names the answers for which it holds, or all others. */
export function oneRule(
  id: string,
  states: readonly { option: Option | undefined; fits: boolean }[],
  voice: PrintVoice,
): ShownWhen {
  const [fitting, others] = [states.filter(({ fits }) => fits), states.filter(({ fits }) => !fits)];
  if (!fitting.length || !others.length) return fitting.length > 0;
  const say = sayOf(id, voice);
  const [yes, no] = [fitting, others].map((which) => which.flatMap(({ option }) => option ?? [])) as [
    Option[],
    Option[],
  ];
  const isShort = yes.length <= Math.max(MOST_NAMED, no.length);
  if (fitting.length > yes.length) {
    if (!yes.length) return say("blank");
    return isShort && no.length > 1 ? say("blankOrChose", labels(yes, "or", voice)) : noneOf(id, no, voice);
  }
  if (!no.length) return say("choseAny");
  return isShort ? say("chose", labels(yes, "or", voice)) : say("choseOther", labels(no, "and", voice));
}
