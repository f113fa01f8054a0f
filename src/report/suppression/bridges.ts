/** A withheld cell as the edge between its row and its column. */
export interface Edge {
  row: number;
  column: number;
}

/** What hangs together on one side of an edge once it is cut. */
export interface Side {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
}

/**
 * The first of the wanted edges that is a bridge, with the side of its row; `undefined` when ways lead around all of them.
 *
 * In a table with printed sums, a withheld cell can be computed exactly when no cycle of withheld cells runs through it:
 * along a cycle one may add and subtract 1 in turn, and no sum changes. Gusfield (1988), A graph theoretic approach to
 * statistical data security, SIAM J. Comput. 17:552.
 */
export function firstBridge<E extends Edge>(
  edges: readonly E[],
  isWanted: (edge: E) => boolean,
): { edge: E; side: Side } | undefined {
  const wanted = edges.filter(isWanted);
  if (!wanted.length) return undefined;
  const bridges = bridgesAmong(edges);
  const edge = wanted.find((each) => bridges.has(each));
  return edge && { edge, side: sideOf(edge, edges) };
}

type Graph<E> = Map<string, { edge: E; to: string }[]>;

const rowName = (row: number): string => `r${row}`;
const columnName = (column: number): string => `c${column}`;

function graphOf<E extends Edge>(edges: readonly E[]): Graph<E> {
  const graph: Graph<E> = new Map();
  const link = (from: string, to: string, edge: E): void => {
    const known = graph.get(from);
    if (known) known.push({ edge, to });
    else graph.set(from, [{ edge, to }]);
  };
  for (const edge of edges) {
    link(rowName(edge.row), columnName(edge.column), edge);
    link(columnName(edge.column), rowName(edge.row), edge);
  }
  return graph;
}

/**
 * All bridges, in one walk through the graph: an edge is one when nothing behind it leads back before it.
 * Tarjan (1974), A note on finding the bridges of a graph, Inf. Process. Lett. 2:160. Without recursion, because
 * the path may be as long as the table has rows.
 */
function bridgesAmong<E extends Edge>(edges: readonly E[]): Set<E> {
  const graph = graphOf(edges);
  const found = new Set<E>();
  const reached = new Map<string, number>();
  const earliest = new Map<string, number>();
  for (const start of graph.keys()) {
    if (reached.has(start)) continue;
    const path: { at: string; by: E | undefined; next: number }[] = [];
    const enter = (at: string, by: E | undefined): void => {
      earliest.set(at, reached.size);
      reached.set(at, reached.size);
      path.push({ at, by, next: 0 });
    };
    enter(start, undefined);
    while (path.length) {
      const here = path.at(-1)!;
      const step = graph.get(here.at)![here.next++];
      if (step && step.edge !== here.by) {
        const before = reached.get(step.to);
        if (before === undefined) enter(step.to, step.edge);
        else earliest.set(here.at, Math.min(earliest.get(here.at)!, before));
      } else if (!step) {
        path.pop();
        const above = path.at(-1);
        if (!above) continue;
        earliest.set(above.at, Math.min(earliest.get(above.at)!, earliest.get(here.at)!));
        if (earliest.get(here.at)! > reached.get(above.at)!) found.add(here.by!);
      }
    }
  }
  return found;
}

function sideOf<E extends Edge>(cut: E, edges: readonly E[]): Side {
  const graph = graphOf(edges);
  const seen = new Set([rowName(cut.row)]);
  for (const at of seen) {
    for (const { edge, to } of graph.get(at)!) if (edge !== cut) seen.add(to);
  }
  const numbers = (kind: string): Set<number> =>
    new Set([...seen].flatMap((name) => (name.startsWith(kind) ? Number(name.slice(1)) : [])));
  return { rows: numbers("r"), columns: numbers("c") };
}
