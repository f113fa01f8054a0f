/** Adds rules to everything inside the element, as a person's own style sheet would. */
export function adopt(element: Element, rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  element.shadowRoot!.adoptedStyleSheets.push(sheet);
}

/** Sections out of view are not laid out; some tests measure them all the same. */
export const layOutAll = (element: Element): void =>
  adopt(element, "section { content-visibility: visible !important }");
