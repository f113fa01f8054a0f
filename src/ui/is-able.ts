import { log } from "./log.ts";

/**
 * What both elements need of a browser, beside the syntax of their files; the README says which versions have it. Instances are asked:
 * libraries give names such as `Element` to things of their own. What a page has broken is missing, too.
 */
const needed: Record<string, () => boolean> = {
  "custom elements": () => "customElements" in globalThis,
  // They came after shadow roots. In their place would come style elements, which a strict policy stops.
  "constructed stylesheets": () => "adoptedStyleSheets" in document && "replaceSync" in CSSStyleSheet.prototype,
  AbortController: () => "onabort" in new AbortController().signal,
  // Without it, drawing fails and begins anew for ever, and the page stands still.
  MutationObserver: () => !!new MutationObserver(() => {}),
  // Scripts by people who come from Java bring a `Map` of theirs.
  "HTMLElement and Map of its own": () => document.documentElement instanceof HTMLElement && new Map([[1, 1]]).has(1),
  "sound Array.prototype": () =>
    `${[1, 2]
      .map((n) => [n])
      .flat()
      .filter((n) => n > 1)}` === "2",
  // What platform and libraries read as options: https://webidl.spec.whatwg.org/#es-dictionary
  "clean Object.prototype": () => {
    const all: Record<string, unknown> = {};
    for (const name of ["get", "set", "then", "value", "type", "mode", "once", "state", "attribute"])
      if (name in all) return false;
    for (const name in all) if (typeof all[name] !== "function") return false;
    return true;
  },
};

/** Whether the browser has all of it. Where not, the tag stays undefined, so that what stands inside it is shown. */
export function isAble(tag: string): boolean {
  // On a server the tag is defined and nothing is drawn.
  if (!("document" in globalThis)) return true;
  let lacking = "";
  for (const name of Object.getOwnPropertyNames(needed)) {
    try {
      if (needed[name]!()) continue;
    } catch {
      // As bad as a wrong answer.
    }
    lacking += `${lacking && ", "}no ${name}`;
  }
  if (lacking)
    log(tag, `this browser has ${lacking}, or a script of the page took it away; what stands inside the tag is shown.`);
  return !lacking;
}
