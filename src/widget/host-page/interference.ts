import { log } from "../../ui/log.ts";
import type { Kept } from "../../ui/guard.ts";
import { nativeOf } from "../../ui/native-of.ts";
import { NativeEvent, NativeUIEvent } from "../../ui/native-event.ts";

/** Without these nobody can type, press or point. */
const NEEDED = "keydown keypress beforeinput textInput pointerdown mousedown touchstart touchend click paste";

const told = new Set<string>();

/** What the page's oldest listeners on its window do to events of ours cannot be kept out: the webmaster is told, and what can be, is saved. */
export function watchInterference(root: ShadowRoot): void {
  for (const type of NEEDED.split(" "))
    root.addEventListener(type, (event) => (event as Kept).spoilt && tell(type, "cancels"), {
      capture: true,
      passive: true,
    });
  // Somebody may be typing already.
  const heard = new WeakSet<EventTarget>(root.activeElement ? [root.activeElement] : []);
  root.addEventListener("input", ({ target }) => heard.add(target!), { capture: true });
  // It never leaves the root. When it comes without `input`, that was stopped on its way; or a program filled in, and said no more.
  root.addEventListener("change", ({ target, isTrusted }) => {
    if (!heard.delete(target!)) {
      if (isTrusted) tell("input", "stops");
      target!.dispatchEvent(new NativeEvent("input", { bubbles: true }));
      heard.delete(target!);
    }
  });
  watchPresses(root);
}

/** So long, in milliseconds, a click that comes after all is taken for the one that was made up. */
const LATE = 500;

/** What a click alone presses. Answers need none: a radio button whose click is stopped is chosen all the same. */
const PRESSED = "button:enabled, [role=option]";

const pressedBy = ({ target }: Event): Element | null => (target as Element).closest(PRESSED);

/**
 * A mouse, and the mouse that browsers make of a finger, tells of a click right after the button was let go, in the same task. So does
 * Enter with its `keypress`, which does not come when the key was cancelled, and Space when it is let go. Where the click does not come,
 * it was stopped, and what was pressed hears of it by us.
 */
function watchPresses(root: ShadowRoot): void {
  let down: Element | null = null;
  let stopped: ReturnType<typeof setTimeout> | undefined;
  let made: Element | null = null;
  const listen = (types: string, act: (event: Kept & KeyboardEvent) => void): void => {
    for (const type of types.split(" ")) root.addEventListener(type, act as (event: Event) => void, { capture: true });
  };
  const expectClick = (pressed: Element | null, { detail, native }: Kept & UIEvent): void => {
    if (!pressed) return;
    clearTimeout(stopped);
    stopped = setTimeout(() => {
      if (!pressed.isConnected) return;
      tell("click", "stops");
      made = null;
      pressed.dispatchEvent(Object.assign(new NativeUIEvent("click", { bubbles: true, detail }), { native }));
      made = pressed;
      setTimeout(() => (made = null), LATE);
    });
  };
  listen("mousedown", (event) => void (down = pressedBy(event)));
  listen("mouseup", (event) => expectClick(pressedBy(event) === down ? down : null, event));
  let spaceDown: Element | null = null;
  listen("keydown keypress keyup", (event) => {
    const { type, key, spoilt, target } = event;
    const { repeat } = nativeOf(event);
    const pressed = (target as Element).closest("button:enabled");
    if (type === "keypress" && key === "Enter" && !repeat && !spoilt) expectClick(pressed, event);
    if (key !== " ") return;
    if (type === "keydown" && !repeat) spaceDown = spoilt ? null : pressed;
    if (type !== "keyup") return;
    if (pressed === spaceDown && !spoilt) expectClick(pressed, event);
    spaceDown = null;
  });
  // Another button of the mouse tells of itself in other ways.
  listen("click auxclick contextmenu", (event) => {
    clearTimeout(stopped);
    // A busy browser was late: what was pressed once is not to be done twice.
    if (made && event.type === "click" && pressedBy(event) === made) event.stopImmediatePropagation();
  });
}

function tell(type: string, what: string): void {
  if (told.has(type)) return;
  told.add(type);
  log(
    "satisfaction-survey",
    `a script of this page ${what} “${type}” in the survey, so people may be unable to answer. Its listener is a ` +
      "capturing one on window, added before the survey's script ran; only such a one comes first. Let it judge by event.composedPath()[0] " +
      "instead of event.target, or add it to document, or load satisfaction-survey.all.js before it.",
  );
}
