import { type Option, chosenCodes, worstFirst } from "../../../schema/index.ts";
import type { Field, Ui } from "../../view/ui.ts";
import { unseen } from "../../styles/hidden.ts";
import { renderReasons } from "../choose.ts";
import type { Displayed } from "./displayed.ts";
import { renderEnds } from "./ends.ts";

/** Draws a level that has this share of the way from the first to the last. */
type Picture = (ui: Ui, share: number, on: boolean) => unknown;

/**
 * A row of radio buttons, each with a picture (or none) above its label. Pictures go from the worst to the best, whatever the scale's order:
 * nobody reads stars from the right, and one survey is read one way. Where words are too long for a phone, or for the smallest ones, it shows those of
 * the ends and of what is chosen.
 */
export function renderLevels(ui: Ui, field: Field<Displayed>, look: string, picture?: Picture): unknown {
  const { html, nothing } = ui;
  const { item, options, entry } = field;
  const given = options.filter(({ missing }) => !missing);
  const levels = picture ? worstFirst(given) : given;
  const [chosen] = chosenCodes(entry, options);
  const chosenAt = levels.findIndex(({ code }) => code === chosen);
  const has = (word: RegExp): boolean => levels.some(({ label }) => word.test(ui.plain(label).words));
  const wordy = picture && (has(/\S{8}/) ? "wordy30" : has(/\S{5}/) && "wordy17");
  const radio = (option: Option, at: number): unknown => {
    const share = levels.length > 1 ? at / (levels.length - 1) : 1;
    return html`<label class=${at === chosenAt ? "level on" : "level"} part="option"
      ><input type="radio" name=${item.id} value=${option.code} .checked=${at === chosenAt} />${
        picture?.(ui, share, at <= chosenAt) ?? nothing
      }<span>${ui.text(option.label)}</span>${at === chosenAt ? tick(ui) : nothing}</label
    >`;
  };
  return html`<div class="levels ${look}${wordy ? ` ${wordy}` : ""}">${levels.map(radio)}</div>
    ${wordy ? renderWords(ui, levels, chosenAt) : nothing}${renderEnds(ui, field, levels)}${renderReasons(ui, field)}`;
}

/** The words for which a row on a phone has no room. Screen readers find each with its button. */
function renderWords({ html, text }: Ui, levels: readonly Option[], chosenAt: number): unknown {
  return html`<p class="worded help" aria-hidden="true">
    ${
      chosenAt < 0
        ? [levels[0], levels.at(-1)].map((level) => html`<span>${text(level?.label)}</span>`)
        : html`<b>${text(levels[chosenAt]!.label)}</b>`
    }
  </p>`;
}

/** Says “chosen” without colour. */
const tick = ({ html }: Ui): unknown =>
  html`<svg class="tick" aria-hidden="true" viewBox="0 0 24 24"><path d="m6 12.5 4 4 8-9" /></svg>`;

const tickCss =
  "position: absolute; inset-block-start: -0.4em; inset-inline-end: -0.4em; width: 1.1em; height: 1.1em; padding: 0.1em; border-radius: 50%; background: var(--strong); stroke: var(--page); stroke-width: 3.5;";

/** Pictures alone, with the words of the ends, or of what is chosen, below them. */
const wordless = (wordy: string): string => `
    .${wordy} span { ${unseen} }
    .${wordy} :focus-visible { outline: var(--frame); outline-offset: 2px; opacity: 1; border-radius: var(--radius); }
    .${wordy} ~ .worded { display: flex; justify-content: space-between; gap: 1em; }
    .worded b { flex: 1; text-align: center; color: var(--text); }
`;

export const css = `
  .levels { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 0.4em; }
  .level { position: relative; display: grid; justify-items: center; align-content: start; gap: 0.3em; min-width: 0; min-height: var(--target); padding: 0.6em 0.2em; border: 1px solid; border-color: var(--edge); border-radius: var(--radius); font-size: var(--small); line-height: 1.3; text-align: center; cursor: pointer; }
  .level:hover { border-color: var(--strong); background: var(--wash); }
  .level.on { border-color: var(--strong); background: var(--tint); box-shadow: inset 0 0 0 1px var(--strong); font-weight: 600; }
  .level :focus-visible ~ span::before { position: absolute; inset: -4px; border-radius: var(--radius); outline: var(--frame); content: ""; }
  .level :focus-visible { outline: none; }
  .level input { position: absolute; appearance: none; opacity: 0; inset: 0; width: 100%; height: 100%; cursor: pointer; }
  .level svg { width: 3em; height: 3em; max-width: 100%; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  .level .open { fill: currentColor; }
  .level.on svg { color: var(--strong); stroke-width: 1.9; }
  .level svg.tick { ${tickCss} }
  .numbers .level svg.tick { width: 0.8em; height: 0.8em; }
  .stars svg.on { fill: var(--strong); stroke: var(--strong); }
  .numbers .level { align-content: center; padding: 0.5em 0.1em; font-size: 1.1em; font-variant-numeric: tabular-nums; }
  .worded { display: none; }
  @media (forced-colors: active) {
    .stars svg.on { fill: Highlight; stroke: Highlight; }
    .level svg.tick { ${tickCss} }
    .numbers .level svg.tick { width: 0.8em; height: 0.8em; }
  }
  @container (max-width: 30em) {
    .levels { gap: 0.25em; }
    .levels:not(.numbers) .level { padding: 0.4em 0.1em; font-size: 0.85em; }
    ${wordless("wordy30")}
    /* Bold words are wider: they would touch the frame, and wrap anew. */
    .levels:not(.numbers) .level.on { font-weight: inherit; }
    .numbers { grid-auto-flow: row; grid-template-columns: repeat(auto-fill, minmax(var(--target), 1fr)); }
    .ends { display: grid; }
  }
  @container (max-width: 17em) { ${wordless("wordy17")} }
`;
