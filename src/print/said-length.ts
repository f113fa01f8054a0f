import { lengthOf, saidLength } from "../answers/length.ts";
import { type Html, html } from "./html.ts";
import type { PrintVoice } from "./voice.ts";

/** How many questions a form has, and about how long they take. */
export function lengthIn(voice: PrintVoice): Html {
  const [questions, minutes] = saidLength(lengthOf(voice.survey, voice.language), (text, values) => {
    const numbers = Object.entries(values).map(([name, value]) => [name, voice.number(value)]);
    return voice.say(text, Object.fromEntries(numbers), Object.values(values)[0]);
  });
  return html`${questions}, ${minutes}`;
}
