/** Elements in elements of theirs: more is a circle of what was moved to and fro. */
const MOST_HOPS = 9;

/**
 * Keeps out of Lit's way what others do to its nodes. Translators and dictionaries replace, wrap and merge texts; Lit goes on
 * writing to those that it made, where nobody sees it, and throws where a neighbour is gone. So all that is taken back before Lit
 * draws, and done again wherever Lit then changed nothing. What it did change is new text, for a translator to find.
 */
export class OwnNodes {
  #records: MutationRecord[] = [];
  readonly #observer = new MutationObserver((records) => this.#records.push(...records));

  constructor(root: Node) {
    this.#observer.observe(root, { childList: true, characterDataOldValue: true, subtree: true });
  }

  draw(draw: () => void): void {
    const records = [...this.#records, ...this.#observer.takeRecords()];
    /** What they put in, and where. */
    const theirs = new Map(records.flatMap(({ target, addedNodes }) => [...addedNodes].map((node) => [node, target])));
    /** The node of ours in which they changed something. */
    const placeOf = (changed: Node | null): Node | null => {
      for (let hops = 0; hops < MOST_HOPS; hops++) {
        let node = changed;
        while (node && !theirs.has(node)) node = node.parentNode;
        if (!node) break;
        changed = theirs.get(node)!;
      }
      return changed;
    };
    const touched = new Set<Node | null>();
    const changes = records.reverse().flatMap((record) => {
      const { target, removedNodes, oldValue } = record;
      const place = placeOf(oldValue === null ? target : target.parentNode);
      // An element of ours that was replaced works no more: it comes back for good.
      if ([...removedNodes].some((node) => node.nodeType !== Node.TEXT_NODE && !theirs.has(node))) touched.add(place);
      return takeBack(record).map((again) => ({ place, again }));
    });
    this.#observer.takeRecords();
    try {
      draw();
    } finally {
      const drawn = this.#observer.takeRecords();
      for (const { target } of changes.length ? drawn : [])
        for (let node: Node | null = target; node; node = node.parentNode) touched.add(node);
      for (const { place, again } of changes.reverse()) if (!touched.has(place)) again();
      this.#records = this.#observer.takeRecords();
    }
  }
}

/** Undoes one change. @returns what does it again, step by step */
function takeBack({ target, addedNodes, removedNodes, nextSibling, oldValue }: MutationRecord): (() => void)[] {
  if (oldValue !== null) {
    const text = target as Text;
    const { data } = text;
    text.data = oldValue;
    return [() => void (text.data = data)];
  }
  return [
    ...[...addedNodes].map((node) => move(node as ChildNode, null, null)),
    ...[...removedNodes].reverse().map((node, at, all) => move(node as ChildNode, target, all[at - 1] ?? nextSibling)),
  ];
}

/** @returns what moves it back to where it was */
function move(node: ChildNode, parent: Node | null, before: Node | null): () => void {
  const { parentNode, nextSibling } = node;
  put(node, parent, before);
  return () => put(node, parentNode, nextSibling);
}

/** Somebody may have moved the neighbour, too, while nobody could watch. */
function put(node: ChildNode, parent: Node | null, before: Node | null): void {
  if (parent) parent.insertBefore(node, before?.parentNode === parent ? before : null);
  else node.remove();
}
