import type { Constraint, Printed } from "./printed.ts";

/** Counts that hang together: what is printed of one says nothing of any other. */
export interface Component {
  names: string[];
  /** Each with positions in `names`. */
  constraints: { terms: [at: number, factor: number][]; low: number; high: number }[];
}

/** Puts the printed counts in, and takes apart what has nothing to do with each other. */
export function componentsOf({ known, constraints }: Printed): Map<string, Component> {
  const open = constraints.map((constraint) => reduced(constraint, known)).filter(({ terms }) => terms.length);
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    while (parents.get(root) !== root) root = parents.get(root)!;
    parents.set(name, root);
    return root;
  };
  for (const { terms } of open) {
    for (const [name] of terms) {
      if (!parents.has(name)) parents.set(name, name);
      parents.set(rootOf(name), rootOf(terms[0]![0]));
    }
  }
  const components = new Map<string, Component>();
  const places = new Map<string, number>();
  const found = new Map<string, Component>();
  for (const name of parents.keys()) {
    const root = rootOf(name);
    const component = components.get(root) ?? { names: [], constraints: [] };
    components.set(root, component);
    places.set(name, component.names.length);
    component.names.push(name);
    found.set(name, component);
  }
  for (const { terms, low, high } of open) {
    const placed = terms.map(([name, factor]): [number, number] => [places.get(name)!, factor]);
    found.get(terms[0]![0])!.constraints.push({ terms: placed, low, high });
  }
  return found;
}

function reduced({ terms, low, high }: Constraint, known: ReadonlyMap<string, number>): Constraint {
  const factors = new Map<string, number>();
  let printed = 0;
  for (const [name, factor] of terms) {
    const value = known.get(name);
    if (value === undefined) factors.set(name, (factors.get(name) ?? 0) + factor);
    else printed += factor * value;
  }
  const open = [...factors].filter(([, factor]) => factor);
  if (!open.length && (printed < low || printed > high)) {
    throw new Error(`What is printed contradicts itself: ${terms.map(([name]) => name).join(" + ")}.`);
  }
  return { terms: open, low: low - printed, high: high - printed };
}
