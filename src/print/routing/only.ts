import type { Condition } from "../../schema/index.ts";
import { type Content, type Html, html } from "../html.ts";
import type { PrintVoice } from "../voice.ts";
import { joinedRules, ruleOf } from "./rule.ts";
import type { ShownWhen } from "./rule-type.ts";

/** As many conditions still make a sentence; more make a list. */
const MOST_IN_SENTENCE = 3;

/**
 * The line that says who is to answer a part or a question. Nothing, when everybody is.
 * @param personal whether it is only for those who agreed
 */
export function only(
  key: "onlyPart" | "onlyQuestion" | "onlyNote",
  askIf: Condition | undefined,
  personal: boolean,
  voice: PrintVoice,
): Content {
  const agreed: ShownWhen = personal ? { said: voice.say("agreed") } : true;
  const rule = joinedRules("all", [agreed, askIf ? ruleOf(askIf, voice) : true]);
  if (rule === true) return undefined;
  if (rule === false) return html`<p class="only">${voice.say("never")}</p>`;
  const { words, list } = wordsOf(rule, voice);
  return html`<div class="only">
    <p>${voice.say(key, { condition: words })}</p>
    ${list}
  </div>`;
}

type InWords = Exclude<ShownWhen, boolean>;

/** A part of a sentence and, where that says “the following”, what follows. */
function wordsOf(rule: InWords, voice: PrintVoice): { words: Html; list?: Html } {
  if ("said" in rule) return { words: rule.said };
  // `joined` has left no `true` and no `false` in it.
  const rules = rule.rules as readonly InWords[];
  const parts = rules.map((each) => wordsOf(each, voice));
  if (parts.length <= MOST_IN_SENTENCE && rules.every((each) => "said" in each)) {
    const word = rule.join === "all" ? "and" : "or";
    return { words: parts.map(({ words }) => words).reduce((one, other) => voice.say(word, { one, other })) };
  }
  return {
    words: voice.say(rule.join === "all" ? "allOf" : "anyOf"),
    list: html`<ul>
      ${parts.map(({ words, list }) => html`<li>${words}${list}</li>`)}
    </ul>`,
  };
}
