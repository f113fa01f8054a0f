import { type ItemOf, TEXT_LENGTH, givenMissing } from "../../schema/index.ts";
import type { ItemRenderer } from "../view/ui.ts";

/** Free text, on one line or several. */
export const renderText: ItemRenderer<ItemOf<"text">> = (ui, { item, entry, controlId, describedBy }) => {
  const { html, nothing } = ui;
  const long = item.display === "long";
  const limit = item.maxLength ?? TEXT_LENGTH[item.display ?? "short"];
  const value = typeof entry === "string" ? entry : "";
  const off = givenMissing(entry) !== undefined;
  return long
    ? html`<textarea
        class="text"
        part="control"
        id=${controlId}
        name=${item.id}
        rows="4"
        maxlength=${limit}
        autocomplete="off"
        aria-describedby=${describedBy || nothing}
        ?disabled=${off}
        .value=${value}
      ></textarea>`
    : html`<input
        class="text"
        part="control"
        id=${controlId}
        name=${item.id}
        maxlength=${limit}
        autocomplete="off"
        aria-describedby=${describedBy || nothing}
        ?disabled=${off}
        .value=${value}
      />`;
};
