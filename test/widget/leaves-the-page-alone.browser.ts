import { expect } from "@open-wc/testing";
import { GUARDED } from "../../src/ui/guard.ts";
import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };

/** What libraries that we use leave behind, and nothing of ours. */
const known = /^(lit(Html|Element)Versions|reactiveElementVersions|litIssuedWarnings|__zod_global\w+|customElements)$/;

type Listener = readonly [target: string, type: string, listener: unknown, capture: boolean];

const isCapture = (options: boolean | AddEventListenerOptions | undefined): boolean =>
  typeof options === "object" ? options.capture === true : options === true;

/** Listeners on what the page owns, as they come and go. */
function watchListeners(): { now: () => string[]; restore: () => void } {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const owned = new Map<unknown, string>([
    [window, "window"],
    [document, "document"],
    [document.documentElement, "html"],
    [document.body, "body"],
  ]);
  const active: Listener[] = [];
  const isSame = (a: Listener, b: Listener) => a.every((part, at) => part === b[at]);
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...rest: Parameters<typeof addEventListener>) {
    const target = owned.get(this ?? window);
    const added: Listener = [target!, rest[0], rest[1], isCapture(rest[2])];
    // The same one once more is no other.
    if (target && !active.some((each) => isSame(each, added))) active.push(added);
    return addEventListener.apply(this ?? window, rest);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget,
    ...rest: Parameters<typeof removeEventListener>
  ) {
    const gone: Listener = [owned.get(this ?? window) ?? "", rest[0], rest[1], isCapture(rest[2] as boolean)];
    const at = active.findIndex((each) => isSame(each, gone));
    if (at >= 0) active.splice(at, 1);
    return removeEventListener.apply(this ?? window, rest);
  };
  return {
    now: () => active.map(([target, type]) => `${type} on ${target}`),
    restore: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
  };
}

/** The outbox is the page's and not the element's: it goes on delivering when the element has gone. */
const outboxListens = [
  "online on window",
  "pageshow on window",
  "visibilitychange on document",
  "pagehide on window",
  // A policy that forbids the endpoint is told then or never.
  "securitypolicyviolation on document",
  // Its records have one, too.
  "pagehide on window",
];

/** The page does not hear what happens inside: it is stopped on these two, for every element there is or will be. */
const kept = GUARDED.split(" ").flatMap((type) => [`${type} on window`, `${type} on document`]);

/** Everything about the page that the widget could change. */
function portrait() {
  const looks = [
    document.documentElement,
    document.body,
    ...document.querySelectorAll("main, main :not(satisfaction-survey)"),
  ].map((element) => {
    const style = getComputedStyle(element);
    const ignored = /height|block-size|perspective-origin|transform-origin|inset|^(top|right|bottom|left)$/;
    return [...style]
      .filter((name) => !ignored.test(name) && !name.startsWith("--"))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`)
      .join("; ");
  });
  return {
    looks,
    head: document.head.innerHTML,
    attributes: [document.documentElement, document.body].map((element) => (element.cloneNode() as Element).outerHTML),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    title: document.title,
    address: location.href,
    history: history.length,
    storage: [localStorage.length, sessionStorage.length],
    cookies: document.cookie,
    prototypes: [Object, Array, String, Element, HTMLElement, Node].map(
      ({ prototype }) => Reflect.ownKeys(prototype).length,
    ),
  };
}

describe("the widget leaves the page alone", () => {
  it("its styles, head, globals, listeners, address and storage", async () => {
    document.body.innerHTML = `<main><h1>Agency</h1><h2>News</h2><p>Text <a href="#x">link</a></p><ul><li>One</li></ul>
      <form><label>Name <input name="name"></label><label><input type="radio" name="care" value="x" checked> X</label>
      <textarea></textarea><select><option>1</option></select><button type="button">OK</button></form><div class="option item table root primary">Same names</div></main>`;
    const globals = new Set(Reflect.ownKeys(globalThis));
    const listeners = watchListeners();
    const before = portrait();

    const { choose, press, settled, show } = await import("../support/widget.ts");
    const element = await show(everyKind, { lang: "en", layout: "page" }, document.querySelector("main")!);
    expect(listeners.now()).to.have.members([...outboxListens, ...kept]);
    await choose(element, "attitude", everyKind.scales["five-level"].options[0]!.label.en);
    await press(element, "Send answers");
    await settled(element);
    expect(portrait()).to.deep.equal(before);

    element.remove();
    await settled(element);
    listeners.restore();
    expect(listeners.now(), "once, however many elements there were").to.have.members([...outboxListens, ...kept]);
    expect(portrait()).to.deep.equal(before);
    expect(
      Reflect.ownKeys(globalThis)
        .map(String)
        .filter((name) => !globals.has(name) && !known.test(name)),
    ).to.deep.equal([]);
    document.body.replaceChildren();
  });
});
