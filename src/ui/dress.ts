/** Styles as Lit has them. */
interface Styles {
  readonly cssText: string;
  readonly styleSheet?: CSSStyleSheet | undefined;
}

/** Puts styles on a shadow root. A stylesheet serves only in the document that it was made in, and a page may move an element to another. */
export function dress(root: ShadowRoot, styles: readonly Styles[]): void {
  const view = root.ownerDocument.defaultView as typeof globalThis | null;
  root.adoptedStyleSheets = styles.map((style) => {
    if (view === window) return style.styleSheet!;
    const sheet = new view!.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    return sheet;
  });
}
