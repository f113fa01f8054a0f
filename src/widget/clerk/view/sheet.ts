import type { Ui } from "../../view/ui.ts";
import type { EnteredForm } from "../entered-form.ts";
import type { Sheet } from "../sheet.ts";
import type { Difference } from "../twice.ts";
import type { ClerkWords } from "../words.ts";
import { type ComparingDesk, renderComparison } from "./compare.ts";
import { fieldLabel } from "./field-label.ts";
import { formName } from "./form-name.ts";
import { type OwnFieldsDesk, renderConsentBefore, renderOwnFields } from "./own-fields.ts";
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
  /** The entered form that is open once more. */
  readonly correcting: EnteredForm | undefined;
  finish(): void;
  stopCorrecting(): void;
}

/** A form being typed in, or the two typings of it that differ. */
export function renderSheet(ui: Ui, clerk: SheetDesk, say: ClerkWords): unknown {
  const { html, nothing } = ui;
  const { words, fill } = say;
  const { correcting } = clerk;
  const { first, differences } = clerk.double;
  const { outline } = clerk.typing.sheet;
  const { parts, numberOf } = outline;
  const name = html`<h3 class="name" id="sheet" lang=${say.language}>
    ${
      correcting
        ? fill(words.correcting, { form: formName(correcting, say) })
        : fill(first ? words.formAgain : words.form, { n: clerk.entered + 1 })
    }
  </h3>`;
  if (differences)
    return html`${name} ${renderComparison(ui, clerk, say, differences, (id) => fieldLabel(ui, say, id, numberOf))}`;
  return html`${name}
    <p class="help" lang=${say.language}>
      ${correcting ? words.correctingHint : first ? words.againHint : ""} ${words.keys}
    </p>
    ${renderOwnFields(ui, clerk, say)} ${renderConsentBefore("first", ui, clerk, say, outline)}
    ${parts.map((part) => renderSection(ui, clerk, say, part, outline))}
    <p class="problem" role="alert" lang=${say.language}>${whyNot(ui, clerk, say)}</p>
    <div class="buttons" part="buttons" lang=${say.language}>
      <button class="primary" part="button primary" type="button" id="next" @click=${() => clerk.finish()}>
        ${correcting ? words.doneCorrecting : words.done}
      </button>
      ${
        correcting
          ? html`<button part="button" type="button" @click=${() => clerk.stopCorrecting()}>
              ${words.cancelCorrecting}
            </button>`
          : nothing
      }
    </div>`;
}

/** Why the form stays here. */
function whyNot(ui: Ui, { refusal, typing }: SheetDesk, { words }: ClerkWords): string {
  if (refusal === "nowhere") return ui.messages?.noEndpoint ?? "";
  if (refusal === "closed") return words.closed;
  return typing.sheet.isBlankMeant ? words.empty : "";
}
