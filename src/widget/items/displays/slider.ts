import { chosenCodes, worstFirst } from "../../../schema/index.ts";
import type { Field, Ui } from "../../view/ui.ts";
import { renderReasons } from "../choose.ts";
import type { Displayed } from "./displayed.ts";
import { renderEnds } from "./ends.ts";

/**
 * A slider from the worst to the best, which has no thumb and stands for no answer until a level is chosen: one that rests in the middle looks
 * like the middle. Each level has its mark, and its words where there is room.
 */
export function renderSlider(ui: Ui, field: Field<Displayed>): unknown {
  const { html, nothing } = ui;
  const { item, options, entry, controlId, describedBy } = field;
  const levels = worstFirst(options.filter(({ missing }) => !missing));
  const at = levels.findIndex(({ code }) => code === chosenCodes(entry, options)[0]);
  const none = { words: ui.spoken.rareItems!.noLevel, language: ui.wordsLanguage };
  const { words, language } = at < 0 ? none : ui.plain(levels[at]!.label);
  const take = ({ target }: Event): void =>
    ui.answer(item.id, levels[Number((target as HTMLInputElement).value)]?.code);
  return html`<div class=${at < 0 ? "slider untouched" : "slider"}>
      <input
        type="range"
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
    ${renderEnds(ui, field, levels)}${renderReasons(ui, field)}`;
}

const track =
  "box-sizing: border-box; height: 0.7em; border: 1px solid var(--edge); border-radius: 1em; background: var(--wash);";
const thumb =
  "box-sizing: border-box; width: 1.9em; height: 1.9em; border: 0.2em solid var(--page); border-radius: 50%; background: var(--strong); box-shadow: 0 0 0 1px var(--strong); forced-color-adjust: none;";

// A browser that does not know one of two selectors drops both.
export const css = `
  .slider { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.4em; }
  .slider input { -webkit-appearance: none; appearance: none; width: 100%; min-height: var(--target); margin: 0; border-radius: var(--radius); background: none; cursor: pointer; }
  .slider ::-webkit-slider-runnable-track { ${track} }
  .slider ::-moz-range-track { ${track} }
  .slider ::-webkit-slider-thumb { -webkit-appearance: none; margin-top: calc(-0.6em - 1px); ${thumb} }
  .slider ::-moz-range-thumb { ${thumb} }
  .untouched ::-webkit-slider-runnable-track { border: 2px dashed var(--edge); background: none; }
  .untouched ::-moz-range-track { border: 2px dashed var(--edge); background: none; }
  .untouched ::-webkit-slider-thumb { opacity: 0; }
  .untouched ::-moz-range-thumb { opacity: 0; }
  .marks { display: flex; justify-content: space-between; gap: 0.5em; color: var(--soft); font-size: var(--small); line-height: 1.3; }
  .marks span { flex: 1 1 0; text-align: center; }
  .marks span:first-child { text-align: start; }
  .marks span:last-child { text-align: end; }
  /* The frame of what is chosen, in forced colours, would go through the words. */
  .marks .on { outline: 0; color: var(--strong); font-weight: 600; }
  .level-shown { padding: 0.5em 0.8em; border: 1px solid transparent; border-radius: var(--radius); background: var(--wash); font-weight: 600; text-align: center; }
  .untouched .level-shown { border: 1px dashed var(--edge); background: none; color: var(--soft); font-weight: 400; }
  @container (max-width: 30em) {
    .marks span:not(:first-child, :last-child) { display: none; }
  }
`;
