import { type Content, html } from "../html.ts";
import type { PrintVoice } from "../voice.ts";

/** What is accepted at least and at most. */
export function boundsLine(kind: "number" | "date", from: Content, to: Content, voice: PrintVoice): Content {
  if (!from && !to) return undefined;
  const key = from && to ? "fromTo" : from ? (`${kind}From` as const) : (`${kind}To` as const);
  return html`<p class="hint">${voice.say(key, { from, to })}</p>`;
}
