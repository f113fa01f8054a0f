/** A link has a `host`, too. The name `ShadowRoot` may be the page's. */
const isRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && "host" in node;

/** The language asked for: the element's own `lang`, else the closest ancestor's, also across shadow roots. */
export function wantedLanguage(element: HTMLElement): string {
  for (let node: Node | null = element; node; node = isRoot(node) ? node.host : node.parentNode) {
    const lang = (node as Element).getAttribute?.("lang");
    if (lang) return lang;
  }
  return "vi";
}

/** Calls back when any ancestor's `lang` changes, also across shadow roots. @returns the function that stops it */
export function watchLanguage(element: HTMLElement, callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributeFilter: ["lang"], subtree: true });
    if (!isRoot(root)) break;
  }
  return () => observer.disconnect();
}

/** Which way a language is written, unless its tag names another script. */
export const directionOf = (language: string): "rtl" | "ltr" =>
  /^(ar|dv|fa|he|ps|ur|yi)\b(?!-Latn)|-(Arab|Hebr)\b/i.test(language) ? "rtl" : "ltr";
