/** The language asked for: the element's own `lang`, else the closest ancestor's, also across shadow roots. */
export function wantedLanguage(element: HTMLElement): string {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const lang = node instanceof Element && node.getAttribute("lang");
    if (lang) return lang;
  }
  return "vi";
}

/** Calls back when any ancestor's `lang` changes, also across shadow roots. @returns the function that stops it */
export function watchLanguage(element: HTMLElement, callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributeFilter: ["lang"], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => observer.disconnect();
}

/** Which way a language is written, unless its tag names another script. */
export const directionOf = (language: string): "rtl" | "ltr" =>
  /^(ar|dv|fa|he|ps|ur|yi)\b(?!-Latn)|-(Arab|Hebr)\b/i.test(language) ? "rtl" : "ltr";
