/** So many people are in both of two sets. */
export interface Link {
  between: readonly [string, string];
  people: number;
}

/** Of so many sets that hang together by few people, cuts are looked for; of more, it is taken for granted that there is one. */
const MOST_SOUGHT = 200;

/** So many links are followed to join sets through others. */
const MOST_STEPS = 20_000_000;

type Graph = Map<string, Map<string, number>>;

/**
 * Whether sets that hang together can be parted into two sides with fewer than `least` people between them. What hangs together by as many is one;
 * where that leaves several sets, the least cut is looked for as in Stoer and Wagner (1997), A simple min-cut algorithm, J. ACM 44:585.
 */
export function hasSmallCut(links: readonly Link[], least: number): boolean {
  const graph = graphOf(links);
  joinStrong(graph, least);
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

/**
 * Joins what no small cut parts: two sets that have enough people in common, themselves or through others that hang together with both.
 * The smaller is joined into the larger, so that a nation takes no longer than its cells.
 */
function joinStrong(graph: Graph, least: number): void {
  const joined = new Map<string, string>();
  const nowOf = (set: string): string => {
    let now = set;
    for (let into = joined.get(now); into !== undefined; into = joined.get(now)) now = into;
    return now;
  };
  function joinAll(strong: [string, string][]): void {
    for (let pair = strong.pop(); pair; pair = strong.pop()) {
      const [one, other] = [nowOf(pair[0]), nowOf(pair[1])];
      if (one === other) continue;
      const [into, gone] = graph.get(one)!.size < graph.get(other)!.size ? [other, one] : [one, other];
      const touched = [...graph.get(gone)!.keys()];
      join(graph, into, gone);
      joined.set(gone, into);
      // What was joined may hang together with others by more people than before.
      for (const set of touched) if ((graph.get(into)!.get(set) ?? 0) >= least) strong.push([into, set]);
    }
  }
  const strongly = (from: string, links: Iterable<[string, number]>): [string, string][] =>
    [...links].flatMap(([to, people]): [string, string][] => (people >= least ? [[from, to]] : []));

  joinAll([...graph].flatMap(([set, links]) => strongly(set, links)));
  for (let [steps, isDone] = [0, false]; !isDone;) {
    isDone = true;
    // Those with many others first: most sets hang together through them.
    for (const set of [...graph.keys()].sort((one, other) => graph.get(other)!.size - graph.get(one)!.size)) {
      const links = graph.get(set);
      if (!links) continue;
      for (const between of links.keys()) steps += graph.get(between)!.size;
      if (steps > MOST_STEPS) return;
      const tied = strongly(set, throughOthers(graph, set));
      isDone &&= !tied.length;
      joinAll(tied);
    }
  }
}

/** How many people hang a set together with each other one, at least: themselves, and through each third set the fewer of both. */
function throughOthers(graph: Graph, set: string): Map<string, number> {
  const links = graph.get(set)!;
  const found = new Map(links);
  for (const [between, people] of links)
    for (const [other, more] of graph.get(between)!)
      if (other !== set) found.set(other, (found.get(other) ?? 0) + Math.min(people, more));
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
