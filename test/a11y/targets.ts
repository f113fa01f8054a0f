import { type SatisfactionSurvey, shown } from "../support/widget.ts";

const controls = "a[href], button, input, select, textarea, summary, [role=option]";

/** What a person can press. The target of a radio button or checkbox is its label. */
export function targetsOf(element: SatisfactionSurvey): HTMLElement[] {
  const found = [...shown(element).querySelectorAll<HTMLElement>(controls)];
  return found.map(targetOf).filter((target) => target.checkVisibility());
}

export const targetOf = (control: HTMLElement): HTMLElement =>
  (control.matches("[type=radio], [type=checkbox]") && control.closest("label")) || control;

/** Which one it is, for a message. */
export function nameOf(target: Element): string {
  const words = target.getAttribute("aria-label") ?? target.textContent!.replaceAll(/\s+/g, " ").trim();
  const id = target.closest("[id]")?.id;
  return `${target.localName}.${target.className} in #${id} "${words.slice(0, 40)}"`;
}
