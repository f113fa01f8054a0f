/** Made once for all elements of the page. */
const sheets = new Map<string, CSSStyleSheet>();

/** Puts styles on a shadow root. A stylesheet serves only in the document that it was made in, and a page may move an element to another. */
export let adoptStyles = (root: ShadowRoot, styles: readonly string[]): void => {
  const view = root.ownerDocument.defaultView as typeof globalThis | null;
  root.adoptedStyleSheets = styles.map((css) => {
    let sheet = view === window ? sheets.get(css) : undefined;
    if (!sheet) {
      sheet = new view!.CSSStyleSheet();
      sheet.replaceSync(css);
      if (view === window) sheets.set(css, sheet);
    }
    return sheet;
  });
};

/** How they are put on instead, in a browser that constructs no stylesheets. */
export function adoptBy(other: typeof adoptStyles | undefined): void {
  adoptStyles = other ?? adoptStyles;
}
