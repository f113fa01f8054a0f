import { outlineOf } from "../../../schema/outline.ts";
import type { Ui } from "../../view/ui.ts";
import type { Sheet } from "../sheet.ts";
import type { Difference } from "../twice.ts";
import type { ClerkWords } from "../words.ts";
import { type ComparingDesk, renderComparison } from "./compare.ts";
import { fieldLabel } from "./field-label.ts";
import { type OwnFieldsDesk, renderOwnFields } from "./own-fields.ts";
import { type SectionDesk, renderSection } from "./section.ts";

/** The form at hand, and what becomes of it. */
export interface SheetDesk extends ComparingDesk, OwnFieldsDesk, SectionDesk {
  readonly typing: SectionDesk["typing"];
  readonly double: {
    /** The same form as it was typed in before, where everything is typed twice. */
    readonly first: Sheet | undefined;
    readonly differences: readonly Difference[] | undefined;
  };
  /** How many forms were entered before this one. */
  readonly entered: number;
  /** Why the form was not taken. */
  readonly refusal: "closed" | "nowhere" | undefined;
  finish(): void;
}

/** A form being typed in, or the two typings of it that differ. */
export function renderSheet(ui: Ui, clerk: SheetDesk, say: ClerkWords): unknown {
  const { html } = ui;
  const { words, fill } = say;
  const { first, differences } = clerk.double;
  const { parts, numberOf } = outlineOf(ui.survey);
  const name = html`<h3 class="name" id="sheet" lang=${say.language}>
    ${fill(first ? words.formAgain : words.form, { n: clerk.entered + 1 })}
  </h3>`;
  if (differences)
    return html`${name} ${renderComparison(ui, clerk, say, differences, (id) => fieldLabel(ui, say, id, numberOf))}`;
  return html`${name}
    <p class="help" lang=${say.language}>${first ? words.againHint : ""} ${words.keys}</p>
    ${renderOwnFields(ui, clerk, say)} ${parts.map((part) => renderSection(ui, clerk, say, part, numberOf))}
    <p class="problem" role="alert" lang=${say.language}>${whyNot(ui, clerk, say)}</p>
    <div class="buttons" part="buttons" lang=${say.language}>
      <button class="primary" part="button primary" type="button" id="next" @click=${() => clerk.finish()}>
        ${words.done}
      </button>
    </div>`;
}

/** Why the form stays here. */
function whyNot(ui: Ui, { refusal, typing }: SheetDesk, { words }: ClerkWords): string {
  if (refusal === "nowhere") return ui.messages?.noEndpoint ?? "";
  if (refusal === "closed") return words.closed;
  return typing.sheet.isBlankMeant ? words.empty : "";
}
