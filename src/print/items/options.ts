import type { Option } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { Jump } from "../routing/jumps.ts";
import type { PrintVoice } from "../voice.ts";
import { signOf, signedBox } from "./box.ts";

/** Room to write. */
export const line = html`<span class="line"></span>`;

/** The name that answers are stored under, for the clerk who enters the form. */
export const nameOf = (id: string): Content => html`<code>${id}</code>`;

/** Labels as short as this have room beside each other. */
const SHORT = 26;
/** Fewer are read more easily one below the other. */
const FEWEST_IN_COLUMNS = 4;

interface OptionsLook {
  /** Where an option leads, by code. */
  jumps?: ReadonlyMap<string, Jump>;
  /** Whether several options may be ticked, so that some of them may exclude others. */
  several?: boolean;
}

/** Options with their boxes, what a clerk types for each, and what else there is to know; the ways to give no answer apart, at the end. */
export function optionList(options: readonly Option[], voice: PrintVoice, look: OptionsLook = {}): Content {
  const answers = options.filter(({ missing }) => !missing);
  const sign = signOf(options, voice);
  const isPlain = ({ label, other, means }: Option): boolean => voice.plain(label).length <= SHORT && !other && !means;
  const inColumns = answers.length >= FEWEST_IN_COLUMNS && !look.several && !look.jumps?.size && answers.every(isPlain);
  return html`<ul class="${inColumns ? "options columns" : "options"}">
      ${answers.map((each) => option(each, sign(each), voice, look))}
    </ul>
    ${reasonList(options, voice, look)}`;
}

/** The options that say why there is no answer. */
export function reasonList(options: readonly Option[], voice: PrintVoice, look: OptionsLook = {}): Content {
  const reasons = options.filter(({ missing }) => missing);
  const sign = signOf(options, voice);
  return (
    reasons.length > 0 &&
    html`<ul class="options aside">
      ${reasons.map((each) => option(each, sign(each), voice, look))}
    </ul>`
  );
}

function option(one: Option, sign: string, voice: PrintVoice, { jumps, several }: OptionsLook): Content {
  const { code, missing, exclusive, other } = one;
  const jump = jumps?.get(code);
  return html`<li class="option">
    ${signedBox(sign, voice.plain(one.label))}<span class="words"
      ><span class="label">${voice.text(one.label)}</span>${
        several && (exclusive || missing) && html` <i>(${voice.say("alone")})</i>`
      }${jump && html` <b class="jump">→ ${jumpWords(jump, voice)}</b>`}${
        other && html` <span class="specify">${voice.say("otherText")}: ${line}</span>`
      }${meansOf(one, voice)}</span
    >
  </li>`;
}

/** What choosing the option says, under its label. */
export const meansOf = ({ means }: Option, voice: PrintVoice): Content =>
  means !== undefined && html` <span class="means">${voice.text(means)}</span>`;

function jumpWords(jump: Jump, voice: PrintVoice): Content {
  if (jump === "end") return voice.say("goToEnd");
  const { question, part } = jump;
  return part === undefined ? voice.say("goTo", { question }) : voice.say("goToPart", { question, part });
}
