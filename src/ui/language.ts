/** A link has a `host`, too. The name `ShadowRoot` may be the page's. */
const isRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && "host" in node;

/** The language asked for: the element's own `lang`, else the closest ancestor's, also across shadow roots; Vietnamese where none is. */
export const wantedLanguage = (element: HTMLElement): string => statedLanguage(element) ?? "vi";

export function statedLanguage(element: HTMLElement): string | undefined {
  for (let node: Node | null = element; node; node = isRoot(node) ? node.host : node.parentNode) {
    const lang = (node as Element).getAttribute?.("lang")?.trim();
    if (lang) return lang;
  }
  return undefined;
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
  /^(ar|ckb|dv|fa|he|iw|ji|ps|sd|ug|ur|yi)\b(?!-Latn)|-(Arab|Hebr)\b/i.test(language) ? "rtl" : "ltr";
