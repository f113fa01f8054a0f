import { type Item, type Section, isQuestion, otherId } from "../../../schema/index.ts";
import type { Outline, PrintedSection } from "../../../schema/outline.ts";
import type { sayProblem } from "../../notices/summary.ts";
import type { Ui } from "../../view/ui.ts";
import type { Sheet } from "../sheet.ts";
import { typedTypes } from "../typed-types.ts";
import type { ClerkWords } from "../words.ts";
import { fieldLabel } from "./field-label.ts";
import { type HintDesk, renderHint } from "./hint.ts";
import { type FieldLine, type TypingDesk, renderLine } from "./line.ts";
import { type OwnFieldsDesk, renderConsentBefore } from "./own-fields.ts";
import { problemIn } from "./slip.ts";

/** What the questions' fields need. */
export interface SectionDesk extends OwnFieldsDesk {
  readonly typing: TypingDesk & HintDesk & { readonly sheet: Sheet };
  readonly sayProblem: typeof sayProblem;
}

/** The questions of a section, numbered as on paper. */
export function renderSection(
  ui: Ui,
  clerk: SectionDesk,
  say: ClerkWords,
  { section, number, items }: PrintedSection,
  outline: Outline,
): unknown {
  const { html, nothing } = ui;
  const { id, title, stem } = section;
  return html`${renderConsentBefore(section, ui, clerk, say, outline)}
    <section part="section" lang=${ui.language}>
      ${
        title || number
          ? html`<h3 part="section-title">${number ? `${number}. ` : nothing}${title ? ui.text(title) : nothing}</h3>`
          : nothing
      }
      ${stem ? html`<p class="stem" part="stem" id=${stemId(section)}>${ui.text(stem)}</p>` : nothing}
      ${items.map((item) => [
        renderConsentBefore(item, ui, clerk, say, outline),
        renderItem(ui, clerk, say, item, stem ? stemId({ id }) : undefined, outline.numberOf),
      ])}
    </section>`;
}

const stemId = ({ id }: Pick<Section, "id">): string => `stem:${id}`;

function renderItem(
  ui: Ui,
  { typing, sayProblem }: SectionDesk,
  say: ClerkWords,
  item: Item,
  stem: string | undefined,
  numberOf: (id: string) => number,
): unknown {
  const { html, nothing } = ui;
  if (!isQuestion(item)) return html`<p class="help" part="note">${ui.text(item.label)}</p>`;
  const { sheet } = typing;
  const isAsked = sheet.session.asked.includes(item);
  const asked = sheet.askedOf(item, typing.aids.lists);
  const line: FieldLine = {
    id: item.id,
    number: numberOf(item.id),
    label: ui.text(item.label, item.emphasis),
    hint: renderHint(ui, typing, say, asked),
    look: typedTypes[item.type].look(item as never, asked.signed.length > 0),
    isNumeric: typedTypes[item.type].isNumeric,
    problem: isAsked ? problemIn(ui, sheet, say, item.id, sayProblem) : undefined,
    notAsked: isAsked ? undefined : say.words.notAsked,
    stem,
  };
  const other = otherId(item.id);
  return html`${renderLine(ui, typing, line)}
  ${
    isAsked && sheet.opensOther(item.id)
      ? renderLine(ui, typing, {
          id: other,
          label: fieldLabel(ui, say, other, numberOf),
          hint: nothing,
          look: "wide",
          problem: problemIn(ui, sheet, say, other, sayProblem),
        })
      : nothing
  }`;
}
