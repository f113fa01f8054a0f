import { type ItemOf, type Option, type Text, chosenCodes } from "../../schema/index.ts";
import { chooseOne } from "../../answers/choose.ts";
import type { Field, ItemRenderer, Ui } from "../view/ui.ts";
import { renderOther, renderReasons } from "./choose.ts";

type Displayed = ItemOf<"rating" | "choice">;

/** Other looks for the same options. What is stored is the same code. */
const renderDisplay: ItemRenderer<Displayed> = (ui, field) => {
  switch (field.item.display) {
    case "dropdown":
      return renderDropdown(ui, field);
    case "slider":
      return renderSlider(ui, field);
    case "stars":
      return renderLevels(ui, field, "stars", starOf);
    case "faces":
      return renderLevels(ui, field, "faces", faceOf);
    default:
      return renderLevels(ui, field, "numbers", () => ui.nothing);
  }
};
export default renderDisplay;

/** A row of radio buttons, each with a picture (or none) above its label; a column on a phone, except for bare numbers. */
function renderLevels(
  ui: Ui,
  field: Field<Displayed>,
  look: string,
  picture: (ui: Ui, share: number, on: boolean) => unknown,
): unknown {
  const { html } = ui;
  const { item, options, entry } = field;
  const levels = options.filter(({ missing }) => !missing);
  const best = bestFirst(levels);
  // Stars are counted from the left, so the fewest come first.
  if (look === "stars" && best) levels.reverse();
  const falls = best && look !== "stars";
  const [chosen] = chosenCodes(entry, options);
  const chosenAt = levels.findIndex(({ code }) => code === chosen);
  const radio = (option: Option, inner: unknown) =>
    html`<label class=${option.code === chosen ? "level on" : "level"} part="option"
      ><input
        type="radio"
        name=${item.id}
        value=${option.code}
        .checked=${option.code === chosen}
      />${inner}<span>${ui.text(option.label)}</span>${option.code === chosen ? tick(ui) : ui.nothing}</label
    >`;
  return html`<div class="levels ${look}">
      ${levels.map((option, at) => {
        const share = levels.length > 1 ? at / (levels.length - 1) : 1;
        return radio(option, picture(ui, falls ? 1 - share : share, at <= chosenAt));
      })}
    </div>
    ${renderEnds(ui, item, levels)}${renderReasons(ui, field)}`;
}

/** Says “chosen” without colour. */
const tick = ({ html }: Ui): unknown =>
  html`<svg class="tick" aria-hidden="true" viewBox="0 0 24 24"><path d="m6 12.5 4 4 8-9" /></svg>`;

/** Whether the first level is the best one. */
const bestFirst = (levels: readonly Option[]): boolean => (levels[0]?.value ?? 0) > (levels.at(-1)?.value ?? 0);

/** What the two ends of a scale mean, beside every item; with the number, where there are only numbers. */
function renderEnds(ui: Ui, item: Displayed, levels: readonly Option[]): unknown {
  const ends = ui.survey.scales?.[item.scale ?? ""]?.ends;
  if (!ends) return ui.nothing;
  const end = (level: Option | undefined, means: Text): unknown =>
    ui.html`<span>${/^\d+$/.test(ui.plain(level?.label).words) ? ui.html`<b>${ui.text(level?.label)}</b> = ` : ui.nothing}${ui.text(means)}</span>`;
  return ui.html`<p class="ends help">${end(levels[0], ends.first)}${end(levels.at(-1), ends.last)}</p>`;
}

const starOf = ({ html }: Ui, _share: number, on: boolean): unknown =>
  html`<svg aria-hidden="true" viewBox="0 0 24 24" class=${on ? "on" : ""}>
    <path d="m12 2.5 2.9 6.2 6.8.8-5 4.6 1.4 6.7-6.1-3.4-6.1 3.4 1.4-6.7-5-4.6 6.8-.8z" />
  </svg>`;

/** A face whose mouth goes from down to up with the level; the label below says the same in words. */
const faceOf = ({ html }: Ui, share: number): unknown =>
  html`<svg aria-hidden="true" viewBox="0 0 24 24">
    <circle cx="12" cy="12" r="10" />
    <path d="M8.5 9v1M15.5 9v1M7.2 ${16.8 - share * 2.6}Q12 ${11.8 + share * 8.8} 16.8 ${16.8 - share * 2.6}" />
  </svg>`;

function renderDropdown(ui: Ui, { item, options, entry, controlId, describedBy }: Field<Displayed>): unknown {
  const { html, nothing } = ui;
  const [chosen] = chosenCodes(entry, options);
  const onChange = ({ target }: Event): void => {
    const option = options.find(({ code }) => code === (target as HTMLSelectElement).value);
    ui.answer(item.id, option && chooseOne(option));
  };
  return html`<select
      class="text"
      part="control"
      id=${controlId}
      aria-describedby=${describedBy || nothing}
      @change=${onChange}
    >
      <option value="" lang=${ui.wordsLanguage} .selected=${!chosen}>${ui.spoken.rareItems!.chooseOne}</option>
      ${options.map((option) => {
        const { code, label } = option;
        const { words, language } = ui.plain(label);
        return html`<option value=${code} lang=${language} .selected=${code === chosen}>${words}</option>`;
      })}
    </select>
    ${options.some(({ code, other }) => other && code === chosen) ? renderOther(ui, item) : nothing}`;
}

/** A slider that stands for no answer until it is touched. Each level has its mark, and its words where there is room. */
function renderSlider(ui: Ui, field: Field<Displayed>): unknown {
  const { html, nothing } = ui;
  const { item, options, entry, controlId, describedBy } = field;
  const levels = options.filter(({ missing }) => !missing);
  const at = levels.findIndex(({ code }) => code === chosenCodes(entry, options)[0]);
  const chooseOne = { words: ui.spoken.rareItems!.chooseOne, language: ui.wordsLanguage };
  const { words, language } = at < 0 ? chooseOne : ui.plain(levels[at]!.label);
  const take = ({ target }: Event): void =>
    ui.answer(item.id, levels[Number((target as HTMLInputElement).value)]?.code);
  return html`<div class="slider">
      <input
        type="range"
        class=${at < 0 ? "untouched" : ""}
        part="control"
        id=${controlId}
        lang=${language}
        min="0"
        max=${levels.length - 1}
        step="1"
        aria-valuetext=${words}
        aria-describedby=${describedBy || nothing}
        .value=${String(at < 0 ? (levels.length - 1) >> 1 : at)}
        @input=${take}
        @pointerup=${take}
      />
      <div class="marks" aria-hidden="true">
        ${levels.map(({ label }, mark) => html`<span class=${mark === at ? "on" : ""}>${ui.text(label)}</span>`)}
      </div>
      <p class="level-shown" aria-hidden="true" lang=${language}>${words}</p>
    </div>
    ${renderEnds(ui, item, levels)}${renderReasons(ui, field)}`;
}

export const controls = "radios";

// Without `contain`, a long option spills out of a select that stands in a grid, in WebKitGTK 2.50.
export const css = `
  select.text { contain: paint; }
  .levels { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 0.4em; }
  .level { position: relative; display: grid; justify-items: center; align-content: center; gap: 0.3em; min-height: var(--target); padding: 0.6em 0.3em; border: 1px solid; border-color: var(--edge); border-radius: var(--radius); font-size: var(--small); line-height: 1.3; text-align: center; cursor: pointer; }
  .level:hover { border-color: var(--strong); background: var(--wash); }
  .level.on { border-color: var(--strong); background: var(--tint); box-shadow: inset 0 0 0 1px var(--strong); font-weight: 600; }
  .level :focus-visible ~ span::before { position: absolute; inset: -4px; border-radius: var(--radius); outline: var(--frame); content: ""; }
  .level :focus-visible { outline: none; }
  .level input { position: absolute; appearance: none; opacity: 0; inset: 0; width: 100%; height: 100%; cursor: pointer; }
  .level svg { width: 2.6em; height: 2.6em; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  .level.on svg { stroke: var(--strong); stroke-width: 1.9; }
  .level svg.tick { position: absolute; inset-block-start: 0.2em; inset-inline-end: 0.2em; width: 1.1em; height: 1.1em; padding: 0.1em; border-radius: 50%; background: var(--strong); stroke: var(--page); stroke-width: 3.5; }
  .numbers .level svg.tick { width: 0.8em; height: 0.8em; }
  .stars .level svg.on { fill: var(--strong); stroke: var(--strong); }
  .numbers .level { min-width: 0; padding: 0.5em 0.1em; font-size: 1.1em; font-variant-numeric: tabular-nums; }
  .ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; }
  .slider { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.4em; }
  .slider input { width: 100%; min-height: var(--target); margin: 0; cursor: pointer; }
  .slider .untouched { accent-color: var(--soft); opacity: 0.6; }
  .marks { display: flex; justify-content: space-between; gap: 0.5em; color: var(--soft); font-size: var(--small); line-height: 1.3; }
  .marks span { flex: 1 1 0; text-align: center; }
  .marks span:first-child { text-align: start; }
  .marks span:last-child { text-align: end; }
  .marks .on { color: var(--strong); font-weight: 600; }
  .level-shown { padding: 0.5em 0.8em; border-radius: var(--radius); background: var(--wash); font-weight: 600; text-align: center; }
  @media (forced-colors: active) {
    .stars .level svg.on { fill: Highlight; stroke: Highlight; }
    .level svg.tick { position: absolute; inset-block-start: 0.2em; inset-inline-end: 0.2em; width: 1.1em; height: 1.1em; padding: 0.1em; border-radius: 50%; background: var(--strong); stroke: var(--page); stroke-width: 3.5; }
  .numbers .level svg.tick { width: 0.8em; height: 0.8em; }
  }
  @container (max-width: 30em) {
    .levels:not(.numbers) { grid-auto-flow: row; }
    .levels:not(.numbers) .level { grid-template-columns: auto 1fr; justify-items: start; align-items: center; gap: 0.8em; padding: 0.4em 0.8em; font-size: 1em; text-align: start; }
    .levels:not(.numbers) svg.tick { position: static; grid-column: 3; width: 1.5em; height: 1.5em; }
    .numbers { grid-auto-flow: row; grid-template-columns: repeat(auto-fill, minmax(var(--target), 1fr)); gap: 0.25em; }
    .ends { display: grid; }
    .marks span:not(:first-child, :last-child) { display: none; }
  }
`;
