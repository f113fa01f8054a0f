/**
 * Everything that is in a shadow root, a line each: elements with their attributes, texts, comments, and what stands in
 * controls. Left out is what differs from time to time: the receipt, and the time left, which depends on the words.
 */
export function picture(root: ShadowRoot): string[] {
  const lines: string[] = [];
  const walker = document.createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) lines.push(`<${node.localName}>`, ...attributesOf(node));
    else if (!node.parentElement?.matches(".progress, .receipt strong"))
      lines.push(`${node.nodeName} ${node.nodeValue}`);
    if (isControl(node)) lines.push(`value ${node.value}`);
  }
  return lines;
}

const attributesOf = (element: Element): string[] =>
  [...element.attributes]
    // How long a list is, and whether it opens upwards, follows from the room that the words around it leave.
    .filter(({ name }) => element.role !== "listbox" || !["class", "style"].includes(name))
    .map(({ name, value }) => `${name}=${value}`)
    .sort();

const isControl = (node: Node): node is HTMLInputElement =>
  ["INPUT", "TEXTAREA", "SELECT"].includes(node.nodeName) && "value" in node;
