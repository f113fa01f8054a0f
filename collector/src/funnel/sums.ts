import { inBatches } from "../in-batches.ts";
import type { Store } from "../store/store.ts";
import type { Views } from "../store/stored.ts";
import { compare } from "../tallies/compare.ts";

/** The sums of views by day. What comes together is added together. */
export interface Sums {
  /** Resolves when it is on the disk. */
  add(views: readonly Views[]): Promise<void>;
}

export function sumsIn(store: Pick<Store, "transact">): Sums {
  const add = inBatches((lists: readonly (readonly Views[])[], begun) =>
    store.transact(async (tx) => {
      begun();
      const views = summed(lists.flat());
      if (views.length) await tx.addViews(views);
      return lists.map(() => {});
    }),
  );
  return { add };
}

/** Each sum once, in one order, so that no two transactions wait for each other. */
function summed(views: readonly Views[]): Views[] {
  const sums = new Map<string, Views>();
  for (const each of views) {
    const { count, ...of } = each;
    const name = JSON.stringify(Object.values(of));
    sums.set(name, { ...each, count: count + (sums.get(name)?.count ?? 0) });
  }
  return [...sums].sort(([a], [b]) => compare(a, b)).map(([, each]) => each);
}
