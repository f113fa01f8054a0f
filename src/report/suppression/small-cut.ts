/** So many people are in both of two sets. */
export interface Link {
  between: readonly [string, string];
  people: number;
}

/** Of so many sets that hang together by few people, cuts are looked for; of more, it is taken for granted that there is one. */
const MOST_SOUGHT = 200;

type Graph = Map<string, Map<string, number>>;

/**
 * Whether sets that hang together can be parted into two sides with fewer than `least` people between them. What hangs together by as many is one;
 * where that leaves several sets, the least cut is looked for as in Stoer and Wagner (1997), A simple min-cut algorithm, J. ACM 44:585.
 */
export function hasSmallCut(links: readonly Link[], least: number): boolean {
  const graph = graphOf(links);
  const strong = [...graph.keys()];
  for (const at of strong) {
    if (!graph.has(at)) continue;
    // Whatever is joined to it may hang together with others by more people than before.
    for (let next = strongest(graph, at); next && next.people >= least; next = strongest(graph, at)) {
      join(graph, at, next.set);
      strong.push(at);
    }
  }
  return partsOf(graph).some((part) => part.length > 1 && (part.length > MOST_SOUGHT || isCut(graph, part, least)));
}

function graphOf(links: readonly Link[]): Graph {
  const graph: Graph = new Map();
  const add = (from: string, to: string, people: number): void => {
    const known = graph.get(from) ?? new Map<string, number>();
    graph.set(from, known.set(to, (known.get(to) ?? 0) + people));
  };
  for (const { between, people } of links) {
    if (!people) continue;
    add(between[0], between[1], people);
    add(between[1], between[0], people);
  }
  return graph;
}

function strongest(graph: Graph, at: string): { set: string; people: number } | undefined {
  let found: { set: string; people: number } | undefined;
  for (const [set, people] of graph.get(at) ?? []) if (!found || people > found.people) found = { set, people };
  return found;
}

function join(graph: Graph, into: string, gone: string): void {
  const own = graph.get(into)!;
  for (const [set, people] of graph.get(gone)!) {
    const others = graph.get(set)!;
    others.delete(gone);
    if (set === into) continue;
    own.set(set, (own.get(set) ?? 0) + people);
    others.set(into, own.get(set)!);
  }
  graph.delete(gone);
}

function partsOf(graph: Graph): string[][] {
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const first of graph.keys()) {
    if (seen.has(first)) continue;
    const part = new Set([first]);
    for (const at of part) for (const set of graph.get(at)!.keys()) part.add(set);
    for (const set of part) seen.add(set);
    parts.push([...part]);
  }
  return parts;
}

/** @param part sets that hang together; they are joined meanwhile */
function isCut(graph: Graph, part: readonly string[], least: number): boolean {
  for (let left = part.length; left > 1; left--) {
    const bound = new Map<string, number>([[part.find((set) => graph.has(set))!, 0]]);
    let [before, last] = ["", ""];
    const done = new Set<string>();
    while (bound.size) {
      let best = -1;
      let next = "";
      for (const [set, people] of bound) if (people > best) [best, next] = [people, set];
      bound.delete(next);
      done.add(next);
      [before, last] = [last, next];
      for (const [set, people] of graph.get(next)!) if (!done.has(set)) bound.set(set, (bound.get(set) ?? 0) + people);
    }
    if (sum(graph.get(last)!.values()) < least) return true;
    join(graph, before, last);
  }
  return false;
}

const sum = (numbers: Iterable<number>): number => {
  let all = 0;
  for (const each of numbers) all += each;
  return all;
};
