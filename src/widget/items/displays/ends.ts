import type { Option, Text } from "../../../schema/index.ts";
import type { Field, Ui } from "../../view/ui.ts";
import type { Displayed } from "./displayed.ts";

/** What the two ends of a scale mean, beside every item; with the number, where there are only numbers. */
export function renderEnds(ui: Ui, { item, options }: Field<Displayed>, levels: readonly Option[]): unknown {
  const ends = ui.survey.scales?.[item.scale ?? ""]?.ends;
  if (!ends) return ui.nothing;
  const end = (level: Option | undefined): unknown => {
    const means: Text = level === options.find(({ missing }) => !missing) ? ends.first : ends.last;
    return ui.html`<span>${/^\p{Nd}+$/u.test(ui.plain(level?.label).words) ? ui.html`<b>${ui.text(level?.label)}</b> = ` : ui.nothing}${ui.text(means)}</span>`;
  };
  return ui.html`<p class="ends help">${end(levels[0])}${end(levels.at(-1))}</p>`;
}

export const css = `
  .ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; }
`;
