import { NativeUIEvent } from "./native-event.ts";

/** What a person's doing is told by, as far as the browser lets it out of a shadow root. Our own events are none of these. */
export const GUARDED =
  "keydown keypress keyup beforeinput input textInput compositionstart compositionupdate compositionend pointerdown pointerup pointermove mousedown mouseup mousemove touchstart touchend touchmove click dblclick auxclick contextmenu dragstart dragenter dragover drop focus focusin focusout blur copy cut paste wheel DOMMouseScroll";

/** What stands in for an event inside. */
export interface Kept extends Event {
  /** It was cancelled before it came to us. */
  spoilt: boolean;
  /** What it stands in for: it tells whose doing it was, and when it happened, where a busy device hands it out later. What we make up ourselves has none. */
  native?: Event;
}

const guarded = new WeakSet<Node>();

/**
 * Keeps what happens in a shadow root from the page. Its listeners see the element as the target of everything inside, so that one which
 * leaves fields alone takes the keys of ours for shortcuts, keeps the cursor out of them, or moves the focus away.
 */
export function guard(root: ShadowRoot): void {
  guarded.add(root);
  guardPlace(root.ownerDocument.defaultView!);
  // A window does not see into a closed root around the element.
  guardPlace(root.host.getRootNode());
}

/** The earlier the better: of two listeners on a window, the older one comes first. Once more is no more. */
export function guardPlace(place: EventTarget): void {
  for (const type of GUARDED.split(" "))
    place.addEventListener(type, keepInside, { capture: true, passive: /^[tw]/.test(type) });
}

/** Stops an event at the window. What browsers do for it, they do all the same; what is ours in the root hears of it by a copy. */
function keepInside(event: Event): void {
  const { type, bubbles, detail, buttons, key, defaultPrevented: spoilt } = event as MouseEvent & KeyboardEvent;
  // WebKit 610, of Safari 14, has no path for what happens to the window itself.
  const [target] = event.composedPath() as [Node?];
  // A mouse that passes by says that somebody is there, which is all that pages ask it for.
  if (!guarded.has(target?.getRootNode?.() as Node) || buttons + type === "0mousemove") return;
  event.stopImmediatePropagation();
  // Only a MouseEvent presses something a second time; and Firefox lets no KeyboardEvent be one that stays inside.
  const copy = new NativeUIEvent(type, { bubbles, cancelable: true, detail });
  copy.preventDefault();
  target!.dispatchEvent(
    Object.assign(copy, { spoilt, native: event, key, preventDefault: () => event.preventDefault() }),
  );
}
