import { type ItemOf, type Option, chosenCodes } from "../../schema/index.ts";
import { chooseOne } from "../../answers/choose.ts";
import type { Field, ItemRenderer, Ui } from "../ui.ts";
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

/** A row of radio buttons, each with a picture (or none) above its label. */
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
      ><input type="radio" name=${item.id} value=${option.code} .checked=${option.code === chosen} />${inner}<span
        >${ui.text(option.label)}</span
      ></label
    >`;
  return html`<div class="levels ${look}">
      ${levels.map((option, at) => {
        const share = levels.length > 1 ? at / (levels.length - 1) : 1;
        return radio(option, picture(ui, falls ? 1 - share : share, at <= chosenAt));
      })}
    </div>
    ${renderEnds(ui, item)}${renderReasons(ui, field)}`;
}

/** Whether the first level is the best one. */
const bestFirst = (levels: readonly Option[]): boolean => (levels[0]?.value ?? 0) > (levels.at(-1)?.value ?? 0);

function renderEnds(ui: Ui, item: Displayed): unknown {
  const ends = ui.survey.scales?.[item.scale ?? ""]?.ends;
  return ends
    ? ui.html`<p class="ends help"><span>${ui.text(ends.first)}</span><span>${ui.text(ends.last)}</span></p>`
    : ui.nothing;
}

const starOf = ({ html }: Ui, _share: number, on: boolean): unknown =>
  html`<svg aria-hidden="true" viewBox="0 0 24 24" class=${on ? "on" : ""}>
    <path d="m12 2.5 2.9 6.2 6.8.8-5 4.6 1.4 6.7-6.1-3.4-6.1 3.4 1.4-6.7-5-4.6 6.8-.8z" />
  </svg>`;

/** A face whose mouth goes from down to up with the level; the label below says the same in words. */
const faceOf = ({ html }: Ui, share: number): unknown =>
  html`<svg aria-hidden="true" viewBox="0 0 24 24">
    <circle cx="12" cy="12" r="10" />
    <path d="M8.5 9.2v.6M15.5 9.2v.6M7.5 ${16.6 - share * 2.2}Q12 ${12.6 + share * 7.4} 16.5 ${16.6 - share * 2.2}" />
  </svg>`;

function renderDropdown(ui: Ui, { item, options, entry, controlId, describedBy }: Field<Displayed>): unknown {
  const { html, nothing } = ui;
  const [chosen] = chosenCodes(entry, options);
  const onChange = ({ target }: Event): void => {
    const option = options.find(({ code }) => code === (target as HTMLSelectElement).value);
    ui.put(item.id, option && chooseOne(option));
  };
  return html`<select
      class="text"
      part="control"
      id=${controlId}
      aria-describedby=${describedBy || nothing}
      @change=${onChange}
    >
      <option value="" lang=${ui.wordsLanguage} .selected=${!chosen}>${ui.rareWords!.chooseOne}</option>
      ${options.map((option) => html`<option value=${option.code} .selected=${option.code === chosen}>${ui.text(option.label)}</option>`)}
    </select>
    ${options.some(({ code, other }) => other && code === chosen) ? renderOther(ui, item) : nothing}`;
}

/** A slider that stands for no answer until it is touched. */
function renderSlider(ui: Ui, field: Field<Displayed>): unknown {
  const { html, nothing } = ui;
  const { item, options, entry, controlId, describedBy } = field;
  const levels = options.filter(({ missing }) => !missing);
  const at = levels.findIndex(({ code }) => code === chosenCodes(entry, options)[0]);
  const label = at < 0 ? ui.rareWords!.chooseOne : ui.text(levels[at]!.label);
  const take = ({ target }: Event): void => ui.put(item.id, levels[Number((target as HTMLInputElement).value)]?.code);
  return html`<div class="slider">
      <input
        type="range"
        class=${at < 0 ? "untouched" : ""}
        part="control"
        id=${controlId}
        min="0"
        max=${levels.length - 1}
        step="1"
        aria-valuetext=${label}
        aria-describedby=${describedBy || nothing}
        .value=${String(at < 0 ? (levels.length - 1) >> 1 : at)}
        @input=${take}
        @pointerup=${take}
      />
      <output>${label}</output>
    </div>
    ${renderEnds(ui, item)}${renderReasons(ui, field)}`;
}

// Without `contain`, a long option spills out of a select that stands in a grid, in WebKitGTK 2.50.
export const css = `
  select.text { contain: paint; }
  .levels { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 0.3em; }
  .level { position: relative; display: grid; justify-items: center; align-content: start; gap: 0.3em; min-height: 2.75em; padding: 0.6em 0.2em; border: 1px solid var(--line); border-radius: var(--radius); font-size: 0.85em; line-height: 1.25; text-align: center; cursor: pointer; }
  .level:hover { border-color: var(--accent); }
  .level.on { border-color: var(--accent); background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 600; }
  .level :focus-visible ~ span::before { position: absolute; inset: -2px; border-radius: var(--radius); outline: 3px solid var(--strong); content: ""; }
  .level :focus-visible { outline: none; }
  .faces input, .stars input { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; cursor: pointer; }
  .level svg { width: 2.4em; height: 2.4em; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  .stars svg.on { fill: var(--accent); stroke: var(--accent); }
  .ends { display: flex; justify-content: space-between; gap: 1em; }
  .slider { display: grid; gap: 0.3em; }
  .slider input { width: 100%; min-height: 2.75em; margin: 0; }
  .slider .untouched { accent-color: var(--soft); opacity: 0.5; }
  .slider output { font-weight: 600; text-align: center; }
  @container (max-width: 30em) {
    .levels:not(.numbers) { grid-auto-flow: row; }
    .levels:not(.numbers) .level { grid-template-columns: auto 1fr; justify-items: start; align-items: center; gap: 0.8em; padding: 0.4em 0.8em; font-size: 1em; text-align: start; }
    .numbers { grid-auto-flow: row; grid-template-columns: repeat(auto-fill, minmax(3.2em, 1fr)); }
  }
`;
