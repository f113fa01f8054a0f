import type { Operand, Comparison, Option } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { PrintVoice } from "../voice.ts";
import type { ShownWhen } from "./rule-type.ts";

export type Key = Parameters<PrintVoice["say"]>[0];

/** Says something about a question; what is chosen or written there stands for `{options}` or `{values}`. */
export const sayOf =
  (id: string, voice: PrintVoice) =>
  (key: Key, what?: Content): ShownWhen => ({
    said: voice.say(key, { question: voice.numberOf(id), options: what, values: what }),
  });

/** Says that none of these is chosen. This also holds when nothing is chosen. */
export function noneOf(id: string, options: readonly Option[], voice: PrintVoice): ShownWhen {
  const labels = options.map((option) => quoted(voice.text(option.label), voice));
  return sayOf(id, voice)(labels.length > 1 ? "noneChosen" : "notChosen", voice.and(labels));
}

/** Words of somebody's in quotes, apart from the direction that the words around them are written in. */
export const quoted = (words: Content, voice: PrintVoice): Content =>
  html`<bdi>${voice.say("quoted", { text: words })}</bdi>`;

/** The labels in quotes, with “or” or “and” before the last. */
export const labels = (options: readonly Option[], word: "or" | "and", voice: PrintVoice): Content =>
  voice[word](options.map(({ label }) => quoted(voice.text(label), voice)));

export const operandsOf = ({ is, in: several = [] }: Comparison): readonly Operand[] =>
  is === undefined ? several : [is];
