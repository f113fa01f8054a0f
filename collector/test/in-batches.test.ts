import fc from "fast-check";
import { expect, it } from "vitest";
import { setImmediate as turn } from "node:timers/promises";
import { runs } from "../../test/support/long.ts";
import { inBatches } from "../src/in-batches.ts";

it("does together what comes in turns that follow each other, and what came meanwhile, in the order in which it came", async () => {
  const batches: string[][] = [];
  const [first, later]: Promise<string>[][] = [[], []];
  const done = inBatches(async (items: readonly string[]) => {
    batches.push([...items]);
    if (batches.length === 1) later!.push(...["d", "e"].map(done));
    await turn();
    return items.map((item) => item.toUpperCase());
  });
  for (const item of ["a", "b", "c"]) {
    first!.push(done(item));
    await turn();
  }
  expect(await Promise.all(first!)).toEqual(["A", "B", "C"]);
  expect(await Promise.all(later!)).toEqual(["D", "E"]);
  expect(batches).toEqual([
    ["a", "b", "c"],
    ["d", "e"],
  ]);
});

it("begins though more comes in every turn", async () => {
  const batches: number[] = [];
  const done = inBatches(async (items: readonly number[]) => {
    batches.push(items.length);
    return [...items];
  });
  const results: Promise<number>[] = [];
  while (!batches.length && results.length < 1000) {
    results.push(done(results.length));
    await turn();
  }
  expect(batches).toHaveLength(1);
  expect(await Promise.all(results)).toEqual([...results.keys()]);
});

it("gives each item its own result or error, whichever fail and whenever they come", async () => {
  const item = fc.record({ fails: fc.boolean(), turns: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 300 }), async (items) => {
      const kept: number[] = [];
      const done = inBatches(async (numbers: readonly number[], begun) => {
        await turn();
        begun();
        for (const number of numbers) if (items[number]!.fails) throw new Error(`No ${number}`);
        kept.push(...numbers);
        return numbers.map((number) => number * 2);
      });
      const results: Promise<number | string>[] = [];
      for (const [at, { turns }] of items.entries()) {
        for (let i = 0; i < turns; i++) await turn();
        results.push(done(at).catch((error: Error) => error.message));
      }
      expect(await Promise.all(results)).toEqual(items.map(({ fails }, at) => (fails ? `No ${at}` : at * 2)));
      expect(kept).toEqual([...items.keys()].filter((at) => !items[at]!.fails));
    }),
    { numRuns: runs(30, 1000) },
  );
});

it("tries nothing again where no item can be to blame", async () => {
  const cause = new Error("no connection");
  let tried = 0;
  const done = inBatches((_: readonly number[], begun): Promise<number[]> => {
    // The second time, in the midst of what is done one by one.
    if (++tried === 1) begun();
    return Promise.reject(cause);
  });
  const results = await Promise.allSettled([1, 2, 3].map(done));
  expect(results.map((result) => result.status === "rejected" && result.reason)).toEqual([cause, cause, cause]);
  expect(tried).toBe(2);
});
