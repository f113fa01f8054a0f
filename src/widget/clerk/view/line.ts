import { nativeOf } from "../../../ui/native-of.ts";
import type { Ui } from "../../view/ui.ts";
import { fieldId, hintId, labelId, problemId } from "./ids.ts";

/** What is typed, and what keys do. */
export interface TypingDesk {
  readonly sheet: { readonly typed: ReadonlyMap<string, string>; readonly slips: ReadonlyMap<string, unknown> };
  type(id: string, text: string, isDeleting: boolean): void;
  /** The field is done. */
  enter(id: string): void;
  /** To the field before or after. */
  move(id: string, by: 1 | -1): void;
  leave(id: string): void;
  /** The form is done. */
  finish(): void;
}

/** A field of the form, with what stands around it. */
export interface FieldLine {
  id: string;
  /** The number on paper, where it has one. */
  number?: number | undefined;
  label: unknown;
  /** What can be typed, and what it stands for. */
  hint: unknown;
  /** What is wrong with what stands there. */
  problem?: string | undefined;
  /** Something to know, which is no mistake. */
  notice?: string | undefined;
  /** What is shown in place of the hint where the question is not asked. */
  notAsked?: string | undefined;
  /** Whether it holds more than a few signs. */
  look: "short" | "wide" | "long";
  /** Whether nothing but digits will do. */
  isNumeric?: boolean;
  /** Ids of what the label completes. */
  stem?: string | undefined;
}

/** One question, and one field for its answer. */
export function renderLine(ui: Ui, clerk: TypingDesk, line: FieldLine): unknown {
  const { html, nothing } = ui;
  const { id, problem, notice, notAsked } = line;
  const kind = notAsked === undefined ? (problem ? "line wrong" : "line") : "line off";
  return html`<div class=${kind} part="item" id="item:${id}">
    <label for=${fieldId(id)} id=${labelId(id)}
      >${line.number === undefined ? nothing : html`<b>${line.number}.</b> `}<span class="label" part="label"
        >${line.label}</span
      ></label
    >
    ${renderField(ui, clerk, line)}
    <p class="hint" id=${hintId(id)}>${notAsked ?? line.hint}</p>
    ${
      problem || notice
        ? html`<p class="problem" part="problem" id=${problemId(id)} role=${problem ? "alert" : "status"}>
            ${problem ?? notice}
          </p>`
        : nothing
    }
  </div>`;
}

function renderField(
  ui: Ui,
  clerk: TypingDesk,
  { id, look, problem, notice, notAsked, isNumeric, stem }: FieldLine,
): unknown {
  const { html, nothing } = ui;
  const onInput = (event: InputEvent): void => {
    const field = event.target as HTMLInputElement;
    clerk.type(id, field.value, String(nativeOf(event).inputType).startsWith("delete"));
    // The next digit comes in place of one that means nothing.
    if (look === "short" && clerk.sheet.slips.has(id)) field.select();
  };
  const onKey = (event: KeyboardEvent): void => pressKey(clerk, id, event);
  const onLeave = (): void => clerk.leave(id);
  const describedBy = `${problem || notice ? `${problemId(id)} ` : ""}${hintId(id)}`;
  const value = clerk.sheet.typed.get(id) ?? "";
  return look === "long"
    ? html`<textarea
        class="text"
        part="control"
        id=${fieldId(id)}
        rows="2"
        autocomplete="off"
        aria-labelledby=${stem ? `${stem} ${labelId(id)}` : nothing}
        aria-describedby=${describedBy}
        aria-invalid=${problem ? "true" : nothing}
        ?disabled=${notAsked !== undefined}
        .value=${value}
        @input=${onInput}
        @keydown=${onKey}
        @blur=${onLeave}
      ></textarea>`
    : html`<input
        class="text ${look}"
        part="control"
        id=${fieldId(id)}
        inputmode=${isNumeric ? "numeric" : nothing}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-labelledby=${stem ? `${stem} ${labelId(id)}` : nothing}
        aria-describedby=${describedBy}
        aria-invalid=${problem ? "true" : nothing}
        ?disabled=${notAsked !== undefined}
        .value=${value}
        @input=${onInput}
        @keydown=${onKey}
        @blur=${onLeave}
      />`;
}

/** Enter goes on, with Ctrl (or ⌘) it ends the form, arrows move, Backspace in an empty field goes back, Escape empties it. */
function pressKey(clerk: TypingDesk, id: string, event: KeyboardEvent): void {
  const field = event.target as HTMLInputElement;
  const { key, repeat, isComposing, ctrlKey, altKey, metaKey, shiftKey } = nativeOf(event);
  const isLong = field.localName === "textarea";
  // A method of writing, such as Telex, has its own use for these keys while a word is not finished.
  if (isComposing || altKey) return;
  const isWithCtrl = ctrlKey || metaKey;
  const act = isWithCtrl
    ? key === "Enter" && (() => clerk.finish())
    : actions[key]?.(clerk, id, field, isLong, shiftKey);
  if (!act) return;
  event.preventDefault();
  // A key that is held down must not run through the form, or send another one.
  if (!repeat || key.startsWith("Arrow")) act();
}

type Act = (
  clerk: TypingDesk,
  id: string,
  field: HTMLInputElement,
  isLong: boolean,
  shift: boolean,
) => false | (() => void);

const actions: Record<string, Act> = {
  // In a long text, Shift+Enter begins another line.
  Enter: (clerk, id, _, isLong, shift) => !(isLong && shift) && (() => clerk.enter(id)),
  ArrowDown: (clerk, id, { selectionEnd, value }, isLong) =>
    (!isLong || selectionEnd === value.length) && (() => clerk.move(id, 1)),
  ArrowUp: (clerk, id, { selectionStart }, isLong) => (!isLong || !selectionStart) && (() => clerk.move(id, -1)),
  Backspace: (clerk, id, { value }) => !value && (() => clerk.move(id, -1)),
  Escape: (clerk, id, field) =>
    field.value !== "" &&
    (() => {
      // What was typed since the last drawing is nothing that drawing would change.
      field.value = "";
      clerk.type(id, "", true);
    }),
};
