/** Adds rules to everything inside the element, as a person's own style sheet would. */
export function adopt(element: Element, rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  element.shadowRoot!.adoptedStyleSheets.push(sheet);
}
