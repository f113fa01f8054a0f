/** The language asked for: the element's own `lang`, else the closest ancestor's, also across shadow roots. */
export function wantedLanguage(element: HTMLElement): string {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const lang = node instanceof Element && node.getAttribute("lang");
    if (lang) return lang;
  }
  return "vi";
}

/** Calls back when any ancestor's `lang` changes. @returns the function that stops it */
export function watchLanguage(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ["lang"], subtree: true });
  return () => observer.disconnect();
}

/** Which way a language is written, unless its tag names another script. */
export const directionOf = (language: string): "rtl" | "ltr" =>
  /^(ar|dv|fa|he|ps|ur|yi)\b|-(Arab|Hebr)\b/i.test(language) ? "rtl" : "ltr";
