import { plainDigits } from "../../schema/digits.ts";
import { type ItemOf, givenMissing } from "../../schema/index.ts";
import type { ItemRenderer } from "../view/ui.ts";

type Part = "day" | "month" | "year";

/** Day, month and year in three plain fields: quicker than a calendar for a date one knows, on any keyboard. */
const renderDate: ItemRenderer<ItemOf<"date">> = (ui, { item, entry, controlId, describedBy, invalid }) => {
  const { html, nothing } = ui;
  const typed = ui.local<Record<Part, string>>(item.id, () => ({ day: "", month: "", year: "" }));
  const current = typeof entry === "string" ? entry : "";
  if (current !== joined(typed)) Object.assign(typed, parted(current));
  const field = (part: Part, length: number) =>
    html`<label
      ><span lang=${ui.wordsLanguage}>${ui.spoken.rareItems![part]}</span
      ><input
        class="text ${part}"
        part="control"
        id=${part === "day" ? controlId : nothing}
        inputmode="numeric"
        maxlength=${length}
        autocomplete="off"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid ? "true" : nothing}
        ?disabled=${givenMissing(entry) !== undefined}
        .value=${typed[part]}
        @input=${({ target }: Event) => {
          typed[part] = (target as HTMLInputElement).value;
          ui.answer(item.id, joined(typed) || undefined);
        }}
    /></label>`;
  return html`<div class="date">${field("day", 2)}${field("month", 2)}${field("year", 4)}</div>`;
};
export default renderDate;

/** `2023-10-27`, whatever script the digits are of; while it is incomplete, what stands in the fields, so that nothing typed is lost. */
function joined({ day, month, year }: Record<Part, string>): string {
  const parts = [year, month, day].map((part) => plainDigits(part.trim()));
  return parts.some(Boolean) ? parts.map((part, i) => (/^\d$/.test(part) && i ? `0${part}` : part)).join("-") : "";
}

function parted(date: string): Record<Part, string> {
  const [year = "", month = "", day = ""] = date.split("-");
  return { day, month, year };
}

export const controls = "several";

export const css = `
  .date { display: flex; flex-wrap: wrap; gap: 0.8em; }
  .date label { display: grid; gap: 0.2em; }
  .date .text { width: 3.6em; }
  .date .year { width: 5.4em; }
  @container (max-width: 20em) { .date { gap: 0.5em; } }
`;
