/*
 * Whether a store keeps what `Store` promises. With any runner that takes a title and a function:
 *
 *   for (const { title, run } of storeCases(async () => ({ open, remove }))) it(title, run);
 */
import { arrival } from "./arrival.ts";
import type { CaseTable, StoreCase, StoreCaseOptions, TestData } from "./case.ts";
import { cells } from "./cells.ts";
import { collector } from "./collector.ts";
import { counting } from "./counting.ts";
import { optionalParts } from "./optional-parts.ts";
import { quarantines } from "./quarantines.ts";
import { rights } from "./rights.ts";
import { submissions } from "./submissions.ts";
import { texts } from "./texts.ts";
import { transactions } from "./transactions.ts";
import { viewSums } from "./view-sums.ts";

export type { StoreCase, StoreCaseOptions, TestData } from "./case.ts";

/**
 * The cases that every store has to pass. Each makes data of its own, closes what it opened, and removes the data in the end; it rejects
 * with an `AssertionError` of Node where the store does otherwise.
 * @param make empty data, for one case
 */
export function storeCases(make: () => Promise<TestData>, { runs = 10 }: StoreCaseOptions = {}): StoreCase[] {
  const tables: CaseTable[] = [
    submissions,
    arrival,
    transactions,
    cells,
    texts,
    collector,
    rights,
    quarantines,
    optionalParts,
    counting(runs),
    viewSums(runs),
  ];
  return tables.flatMap(Object.entries).map(([title, body]) => ({ title, run: () => running(make, body) }));
}

async function running(make: () => Promise<TestData>, body: CaseTable[string]): Promise<void> {
  const data = await make();
  const opened = new Set<Awaited<ReturnType<TestData["open"]>>>();
  const open = async () => {
    const store = await data.open();
    opened.add(store);
    return store;
  };
  try {
    await body({
      store: await open(),
      open,
      async reopen() {
        for (const store of opened) await store.close();
        opened.clear();
        return open();
      },
    });
  } finally {
    for (const store of opened) await store.close();
    await data.remove();
  }
}
