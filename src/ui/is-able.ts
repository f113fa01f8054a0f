import type { Adopt } from "./link-styles.ts";

/**
 * Defines a tag where the browser has what both elements need, beside the syntax of their files; the README says which versions have it.
 * Instances are asked: libraries give names such as `Element` to things of their own. What a page has broken is missing, too. Where something
 * is, the tag stays undefined, so that what stands inside it is shown, and one line says what it is.
 * @param define gets the way to put on styles, if the browser constructs no stylesheets
 */
export function whenAble(tag: string, define: (adopt?: Adopt) => void): void {
  // On a server the tag is defined and nothing is drawn.
  if (!("document" in globalThis)) return define();
  let isSound: unknown;
  try {
    isSound = hasFeatures() && hasOwnObjects() && isClean();
  } catch {
    // As bad as a wrong answer.
  }
  if (isSound && "replaceSync" in CSSStyleSheet.prototype) define();
  else void import("./say-lacking.ts").then(({ sayLacking }) => sayLacking(tag, isSound && define));
}

const hasFeatures = (): unknown =>
  customElements &&
  "onabort" in new AbortController().signal &&
  // Without it, drawing fails and begins anew for ever, and the page stands still.
  new MutationObserver(() => {});

/** Scripts by people who come from Java bring collections of theirs, and mocks a `Date`. */
function hasOwnObjects(): unknown {
  const key = {};
  const date = new Date(1e12);
  return (
    document.documentElement instanceof HTMLElement &&
    new WeakMap(new Map([[key, 1]])).has(key) &&
    new WeakSet(new Set([key])).has(key) &&
    +date + date.getUTCFullYear() === 1e12 + 2001 &&
    +Date.now() >= 0 &&
    // Asked for by name: to make one takes 10 ms, four times that on a slow phone.
    "formatToParts" in Intl.NumberFormat.prototype &&
    "formatToParts" in Intl.DateTimeFormat.prototype &&
    `${[1, 2]
      .map((n) => [n])
      .flat()
      .filter((n) => n > 1)}` === "2"
  );
}

/** Whether no object has, by itself, a name that the platform or a library reads as an option: https://webidl.spec.whatwg.org/#es-dictionary */
function isClean(): boolean {
  const all: Record<string, unknown> = {};
  const names = ["get", "set", "then", "value", "type", "mode", "once", "state", "attribute"];
  for (const name in all) if (typeof all[name] !== "function") return false;
  return !names.some((name) => name in all);
}
