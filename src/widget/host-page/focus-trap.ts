import { nativeOf } from "../../ui/native-of.ts";
import { NativeUIEvent } from "../../ui/native-event.ts";

/** Where scripts keep the focus. The browser's own dialog keeps it by itself, and looks into shadow roots. */
const DIALOG = "dialog, [role=dialog], [role=alertdialog], [aria-modal=true]";

const CONTROLS = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']";

/** Tab goes backwards. */
let isBack = false;
const hear = (event: KeyboardEvent): void => {
  const { key, shiftKey } = nativeOf(event);
  isBack = key === "Tab" && shiftKey;
};

/**
 * Makes the survey reachable by keyboard in dialogs whose scripts list what can have the focus and do not look into shadow roots: there,
 * the element itself can have it, and hands it on to its first control, or to its last one on the way back.
 * @returns what looks again whether it stands in one: a script may put a survey that is shown into a dialog
 */
export function joinFocusTrap(host: HTMLElement, root: ShadowRoot): () => void {
  const isTrapped = (): boolean => (host.closest(DIALOG)?.localName ?? "dialog") !== "dialog";
  const rest = (): void => {
    if (!isTrapped()) return;
    host.setAttribute("tabindex", "0");
    // The same listener for all elements: once more is no more.
    window.addEventListener("keydown", hear, true);
  };
  // Not while a mouse is pressed on a text, which would move the focus, nor on the way back out of the first control.
  const stepAside = (): void => {
    if (!isTrapped()) return;
    host.removeAttribute("tabindex");
    setTimeout(rest);
  };
  root.addEventListener("mousedown", stepAside, true);
  root.addEventListener("keydown", (event) => {
    const { key, shiftKey } = nativeOf(event as KeyboardEvent);
    hear(event as KeyboardEvent);
    if (key !== "Tab" || !isTrapped()) return;
    // The script of the dialog hears of no key inside. It has to hear of the one that would leave, to lead the focus round.
    if (isAtEnd(root, shiftKey)) {
      const copy = new NativeUIEvent("keydown", { bubbles: true, cancelable: true });
      if (!host.dispatchEvent(Object.assign(copy, { key, code: key, keyCode: 9, shiftKey }))) event.preventDefault();
    }
    if (shiftKey) stepAside();
  });
  host.addEventListener("focus", () => {
    if (!root.activeElement && isTrapped())
      controls(root)
        .at(isBack ? -1 : 0)
        ?.focus();
  });
  return rest;
}

const isRadio = (element: Element | null): element is HTMLInputElement =>
  (element as HTMLInputElement | null)?.type === "radio";

/** What Tab reaches. Of radio buttons with a choice, that is the chosen one. */
const controls = (root: ShadowRoot): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.getClientRects().length &&
      !(isRadio(element) && !element.checked && root.querySelector(`[name="${element.name}"]:checked`)),
  );

/** Radio buttons of one name are one stop. */
function isAtEnd(root: ShadowRoot, isBack: boolean): boolean {
  const { activeElement } = root;
  const end = controls(root).at(isBack ? 0 : -1);
  return (
    !!end && (end === activeElement || (isRadio(end) && isRadio(activeElement) && end.name === activeElement.name))
  );
}
