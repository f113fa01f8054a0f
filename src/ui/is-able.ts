/** What both elements need of a browser, beside the syntax of their files; the README says which versions have it. */
const needed: Record<string, () => boolean> = {
  "custom elements": () => "customElements" in globalThis,
  "shadow roots": () => "attachShadow" in Element.prototype,
  // In their place would come style elements, which a strict policy stops.
  "constructed stylesheets": () =>
    "adoptedStyleSheets" in Document.prototype && "replaceSync" in CSSStyleSheet.prototype,
};

/** Whether the browser has all of it. Where not, the tag stays undefined, so that what stands inside it is shown. */
export function isAble(tag: string): boolean {
  // On a server the tag is defined and nothing is drawn.
  if (!("document" in globalThis)) return true;
  const lacking = Object.keys(needed).filter((name) => !needed[name]!());
  if (lacking.length)
    console.warn(`<${tag}>: this browser has no ${lacking.join(", no ")}; what stands inside the tag is shown.`);
  return !lacking.length;
}
