/** Elements in elements of theirs: more is a circle of what was moved to and fro. */
const MOST_HOPS = 9;

/**
 * Takes back what others did to our nodes, draws, and does it again wherever drawing changed nothing. What drawing did change is new
 * text, for a translator to find.
 * @param records what they did
 * @returns what stands there of it now
 */
export function drawOver(observer: MutationObserver, records: MutationRecord[], draw: () => void): MutationRecord[] {
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
  observer.takeRecords();
  try {
    draw();
  } finally {
    const drawn = observer.takeRecords();
    for (const { target } of changes.length ? drawn : [])
      for (let node: Node | null = target; node; node = node.parentNode) touched.add(node);
    for (const { place, again } of changes.reverse()) if (!touched.has(place)) again();
  }
  return observer.takeRecords();
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
