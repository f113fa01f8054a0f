import { expect, it } from "vitest";
import type { Store, StoreTransaction } from "../../src/index.ts";
import { storeCases } from "../../src/store-suite/index.ts";
import { type Memory, emptyMemory, memoryStore } from "./memory-store.ts";

/** A store in memory of which one thing is wrong. */
type Fault = (store: Store, memory: Memory) => Partial<Store>;

/** The same, with one thing wrong in each transaction. */
const inTransactions =
  (fault: (tx: StoreTransaction) => Partial<StoreTransaction>): Fault =>
  ({ transact }) => ({ transact: (work) => transact((tx) => work({ ...tx, ...fault(tx) })) });

const FAULTS: Record<string, Fault> = {
  "keeps what failed work had written": ({ transact }) => ({
    async transact(work) {
      let failure: { error: unknown } | undefined;
      const result = await transact(async (tx) => {
        try {
          return await work(tx);
        } catch (error) {
          failure = { error };
          return undefined;
        }
      });
      if (failure) throw failure.error;
      return result as Awaited<ReturnType<typeof work>>;
    },
  }),
  "does transactions at once, the last of which wins": (_, memory) => ({
    async transact(work) {
      const own: Memory = { data: structuredClone(memory.data), last: Promise.resolve() };
      const result = await memoryStore(own).transact(work);
      memory.data = own.data;
      return result;
    },
  }),
  "takes another body under the same revision": inTransactions((tx) => ({
    put: async (submission) => {
      const { revision } = (await tx.find(submission.id)) ?? {};
      return tx.put(revision === submission.revision ? { ...submission, revision: revision + 1 } : submission);
    },
  })),
  "moves a revision to the end": inTransactions((tx) => ({
    async put(submission) {
      const result = await tx.put(submission);
      const stored = await tx.find(submission.id);
      if (result.isStored && stored) stored.receivedAt = submission.receivedAt;
      return result;
    },
  })),
  "does not tell what it replaced": inTransactions((tx) => ({
    put: async (submission) => ({ isStored: (await tx.put(submission)).isStored }),
  })),
  "forgets what was withdrawn": () => ({ findWithdrawn: async () => undefined }),
  "begins each page anew": ({ page }) => ({ page: (query) => page({ ...query, after: undefined }) }),
  "loses what arrived at the same moment as the end of a page": ({ page }) => ({
    page: async ({ after, limit, ...query }) =>
      (await page({ ...query, after, limit: 1e9 }))
        .filter(({ receivedAt }) => receivedAt !== after?.receivedAt)
        .slice(0, limit),
  }),
  "holds no lock": inTransactions((tx) => ({ holdPlans: async (_, parts) => (await tx.count(), parts.map(() => "")) })),
  "publishes all cells": inTransactions((tx) => ({
    async publishCells(of) {
      const all = await tx.sizes({ ...of, plan: "p" });
      await tx.publishCells(
        of,
        all.map(({ cell }) => cell),
      );
    },
  })),
  "takes plans for one another": ({ sizes }) => ({ sizes: (query) => sizes({ ...query, plan: "p" }) }),
  "forgets earlier views of the day": inTransactions((tx) => ({
    async addViews(views) {
      const before = await Promise.all(
        views.map(async (each) => {
          const same = (await tx.views(each.survey, each.day)).find(({ count, ...of }) =>
            Object.entries(of).every(([key, value]) => count > 0 && each[key as keyof typeof each] === value),
          );
          return { ...each, count: -(same?.count ?? 0) };
        }),
      );
      await tx.addViews([...before, ...views]);
    },
  })),
  "cuts texts off": inTransactions((tx) => ({
    put: (submission) => tx.put({ ...submission, body: submission.body.slice(0, 65_535) }),
  })),
  "keeps a survey twice": ({ surveysUsed }) => ({
    surveysUsed: async (id) => (await surveysUsed(id)).flatMap((survey) => [survey, survey]),
  }),
};

it.each(Object.keys(FAULTS))("the cases notice a store that %s", async (name) => {
  const cases = storeCases(
    async () => {
      const memory = emptyMemory();
      const faulty = () => {
        const store = memoryStore(memory);
        return { ...store, ...FAULTS[name]!(store, memory) };
      };
      return { open: async () => faulty(), remove: async () => {} };
    },
    { runs: 2 },
  );
  let failure: unknown;
  for (const { run } of cases) {
    failure = await run().catch((error: unknown) => error);
    if (failure) break;
  }
  expect(failure).toBeInstanceOf(Error);
});
