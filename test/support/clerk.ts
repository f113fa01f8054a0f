import { type SatisfactionSurvey, eventually, put, screen, shown } from "./widget.ts";

/** The tag for a clerk, once the first form is there, at the number of a form that has no day. */
export async function showEntry(survey: unknown, attributes: Record<string, string> = {}): Promise<SatisfactionSurvey> {
  const element = await showDesk(survey, attributes);
  if (focused(element) === "?day") keys(element, "Enter");
  return element;
}

/** The tag for a clerk, as the page is opened. */
export async function showDesk(survey: unknown, attributes: Record<string, string> = {}): Promise<SatisfactionSurvey> {
  const element = put(survey, { mode: "entry", ...attributes });
  await eventually(() => {
    if (!shown(element).querySelector(".entry")) throw new Error(`No fields, but: ${screen(element)}`);
  });
  return element;
}

/** The field of a question, of the form's number (`?number`), of the consent (`?consent`) or of the batch (`?batch.channel`). */
export function fieldOf(element: SatisfactionSurvey, id: string): HTMLInputElement {
  const field = element.shadowRoot!.getElementById(`field:${id}`) as HTMLInputElement | null;
  if (!field) throw new Error(`There is no field for ${id}: ${screen(element)}`);
  return field;
}

/** What has the focus, by the id of its question. */
export const focused = (element: SatisfactionSurvey): string | undefined =>
  element.shadowRoot!.activeElement?.id.replace("field:", "");

/** What is said of a field that is wrong, or worth knowing. */
export const said = (element: SatisfactionSurvey, id: string): string =>
  element.shadowRoot!.getElementById(`problem:${id}`)?.textContent!.trim() ?? "";

/** Presses keys where the focus is, as a keyboard does: each is pressed, alone or with `Ctrl+`, and what it writes is written. */
export function keys(element: SatisfactionSurvey, ...pressed: string[]): void {
  for (const key of pressed) pressKey(element, key);
}

/** Presses the keys for a text. */
export const typeKeys = (element: SatisfactionSurvey, text: string): void => keys(element, ...text);

function pressKey(element: SatisfactionSurvey, pressed: string): void {
  const ctrlKey = pressed.startsWith("Ctrl+");
  const key = ctrlKey ? pressed.slice("Ctrl+".length) : pressed;
  const field = element.shadowRoot!.activeElement as HTMLInputElement | null;
  if (!field) throw new Error(`Nothing has the focus for ${key}.`);
  const down = new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, composed: true, cancelable: true });
  if (!field.dispatchEvent(down) || !("value" in field)) return;
  const { selectionStart, selectionEnd, value } = field;
  const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
  const write = (text: string, start: number, inputType: string): void => {
    field.value = value.slice(0, start) + text + value.slice(to);
    field.setSelectionRange(start + text.length, start + text.length);
    field.dispatchEvent(new InputEvent("input", { inputType, bubbles: true, composed: true }));
  };
  if ([...key].length === 1) write(key, from, "insertText");
  else if (key === "Backspace" && (from < to || from)) write("", from < to ? from : from - 1, "deleteContentBackward");
}
