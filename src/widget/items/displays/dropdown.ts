import { chooseOne } from "../../../answers/choose.ts";
import { chosenCodes } from "../../../schema/index.ts";
import type { Field, Ui } from "../../view/ui.ts";
import { renderOther } from "../choose.ts";
import type { Displayed } from "./displayed.ts";

/** Options in a list that opens. */
export function renderDropdown(ui: Ui, { item, options, entry, controlId, describedBy }: Field<Displayed>): unknown {
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

// Without `contain`, a long option spills out of a select that stands in a grid, in WebKitGTK 2.50.
export const css = `
  select.text { contain: paint; }
`;
