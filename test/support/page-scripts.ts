/** Listeners that pages carry, each after an answer that thousands of them copied. They know fields by `event.target`. */
export interface PageScript {
  /** What people asked for. */
  asked: string;
  types: string;
  act(event: Event, page: { search: HTMLInputElement; button: HTMLElement }): unknown;
}

const isField = ({ target }: Event): boolean => /^(INPUT|TEXTAREA|SELECT)$/.test((target as Element).tagName ?? "");
const key = (event: Event): string => (event as KeyboardEvent).key;
const cancel = (event: Event): void => event.preventDefault();
const unlessField = (event: Event): unknown => isField(event) || event.preventDefault();

export const pageScripts: readonly PageScript[] = [
  {
    asked: "How can I prevent the Backspace key from navigating back?",
    types: "keydown keypress",
    act: (event) => key(event) === "Backspace" && unlessField(event),
  },
  {
    asked: "Keyboard shortcut: / and s put the cursor into the page's search",
    types: "keydown",
    act(event, { search }) {
      if (isField(event) || !["s", "/"].includes(key(event))) return;
      event.preventDefault();
      search.focus();
    },
  },
  {
    asked: "Prevent users from submitting a form by hitting Enter",
    types: "keydown keypress keyup",
    act: (event) =>
      key(event) === "Enter" && (event.target as Element).tagName !== "TEXTAREA" && event.preventDefault(),
  },
  {
    asked: "Enter to act as Tab: focus the next field",
    types: "keydown",
    act: (event, { search }) => key(event) === "Enter" && search.focus(),
  },
  {
    asked: "ASP.NET DefaultButton (WebForm_FireDefaultButton)",
    types: "keypress keydown",
    act(event, { button }) {
      if (key(event) !== "Enter" || (event.target as Element).tagName === "TEXTAREA") return;
      button.click();
      event.stopPropagation();
      event.preventDefault();
    },
  },
  {
    asked: "Close a dialog with Escape",
    types: "keydown keyup",
    act: (event, { button }) => key(event) === "Escape" && button.click(),
  },
  { asked: "Disable text selection on my website", types: "mousedown selectstart dragstart", act: unlessField },
  { asked: "Disable right click on a page", types: "contextmenu", act: cancel },
  { asked: "Disable cut, copy and paste", types: "cut copy paste", act: cancel },
  {
    asked: "Disable Ctrl+U, Ctrl+A, Ctrl+C, Ctrl+V and F12",
    types: "keydown",
    act: (event) => ((event as KeyboardEvent).ctrlKey || key(event) === "F12") && event.preventDefault(),
  },
  {
    asked: "Allow only numbers in a text box",
    types: "keypress beforeinput textInput",
    act(event) {
      const data = (event as InputEvent).data ?? key(event);
      if (typeof data === "string" && data.length === 1 && !/\d/.test(data)) event.preventDefault();
    },
  },
  {
    asked: "Keep the focus inside a modal (Bootstrap enforceFocus, jQuery UI dialog)",
    types: "focusin focus",
    act({ target }, { search }) {
      if (target instanceof Element && target !== search && !search.contains(target)) search.focus();
    },
  },
  { asked: "Disable scrolling by wheel and touch", types: "wheel mousewheel DOMMouseScroll touchmove", act: cancel },
  { asked: "Remove the 300 ms delay (FastClick)", types: "touchstart touchend", act: unlessField },
  {
    asked: "Links without reloading (Turbo, htmx, a single-page router)",
    types: "click",
    act: (event) => event.composedPath().some((node) => (node as Element).localName === "a") && event.preventDefault(),
  },
  {
    asked: "Close a menu on a click outside, and nothing else",
    types: "click mouseup",
    act(event) {
      event.preventDefault();
      event.stopImmediatePropagation();
    },
  },
  {
    asked: "Drag and drop with pointer events",
    types: "pointerdown pointermove pointerup mousemove",
    act: unlessField,
  },
  {
    asked: "Arrow keys, Home, End and space turn the slides",
    types: "keydown",
    act: (event) => /^(Arrow|Home|End|Page| )/.test(key(event)) && unlessField(event),
  },
  {
    asked: "Vietnamese input in the page (AVIM, Mudim): rewrites what is typed",
    types: "keypress keyup",
    act(event) {
      const field = event.target as HTMLInputElement;
      field.value = `${field.value ?? ""}?`;
      event.preventDefault();
    },
  },
  {
    asked: "Show a message while the user is typing, and stop the event there",
    types: "input compositionstart compositionupdate compositionend keyup",
    act: (event) => event.stopImmediatePropagation(),
  },
];

/** Where pages put them. Both phases, as `addEventListener(type, listener)` and `addEventListener(type, listener, true)`. */
export function runPageScripts(places: readonly EventTarget[], page: Parameters<PageScript["act"]>[1]): () => void {
  const over = new AbortController();
  for (const { types, act } of pageScripts)
    for (const type of types.split(" "))
      for (const place of places)
        for (const capture of [true, false])
          place.addEventListener(type, (event) => void act(event, page), {
            capture,
            passive: false,
            signal: over.signal,
          });
  return () => over.abort();
}
