import { breather } from "../breather.ts";
import type { StoreReader } from "../store/store.ts";
import type { CellQuery } from "../store/stored.ts";

const BATCH = 50;

/** All cells, bit by bit, so that others have their turn. */
export async function* cellsInOrder(
  store: Pick<StoreReader, "cells">,
  query: Omit<CellQuery, "after" | "limit">,
): AsyncGenerator<{ cell: string; tally: string }[]> {
  const breathe = breather();
  let after: string | undefined;
  for (;;) {
    const cells = await store.cells({ ...query, after, limit: BATCH });
    if (cells.length) yield cells;
    if (cells.length < BATCH) return;
    after = cells.at(-1)!.cell;
    await breathe();
  }
}
