/**
 * Where a text can be found that a person left behind: in the page's tree with its shadow trees, in what controls hold,
 * in what the element's properties lead to, and in what a page can write down.
 */
export function traces(element: Element, text: string): string[] {
  const found: string[] = [];
  const look = (where: string, value: unknown): void => {
    if (typeof value === "string" && value.includes(text)) found.push(where);
  };
  for (const node of composed(document)) {
    look(node.nodeName, node.nodeType === Node.TEXT_NODE || node.nodeType === Node.COMMENT_NODE ? node.nodeValue : "");
    look(`${node.nodeName}.value`, (node as HTMLInputElement).value);
    if (node instanceof Element) for (const { name, value } of node.attributes) look(`${node.nodeName} ${name}`, value);
  }
  for (const [path, value] of reachable(element)) look(path, value);
  for (const storage of [localStorage, sessionStorage]) look("storage", JSON.stringify(storage));
  look("window.name", window.name);
  look("document.title", document.title);
  look("location", location.href);
  look("history", JSON.stringify(history.state));
  return found;
}

function* composed(node: Node): Generator<Node> {
  yield node;
  if (node instanceof Element && node.shadowRoot) yield* composed(node.shadowRoot);
  for (const child of node.childNodes) yield* composed(child);
}

/** Everything that a script finds by following properties, Lit's own among them. */
function reachable(start: object): [path: string, value: unknown][] {
  const seen = new Set<object>();
  const all: [string, unknown][] = [];
  const ahead: [string, unknown][] = [["element", start]];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const [path, value] = next;
    all.push(next);
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const key of Reflect.ownKeys(value)) {
      const inside = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
      ahead.push([`${path}.${String(key)}`, inside]);
    }
    if (value instanceof Map || value instanceof Set) ahead.push([`${path}{}`, [...value]]);
    if (value instanceof Element) ahead.push([`${path} tree`, [...composed(value)]]);
  }
  return all;
}
