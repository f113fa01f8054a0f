import fc from "fast-check";
import { expect, test } from "vitest";
import { fewestLeft } from "../../src/report/suppression/fewest-left.ts";
import { runs } from "../support/long.ts";
import { flowBetween } from "./support/least-flow.ts";

/** Per group, how many of each class; most have none. */
const tables = (mostClasses: number) =>
  fc
    .record({ classes: fc.integer({ min: 1, max: mostClasses }), groups: fc.integer({ min: 1, max: 6 }) })
    .chain(({ classes, groups }) => {
      const count = fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, fc.integer({ min: 1, max: 14 }));
      return fc.array(fc.array(count, { minLength: classes, maxLength: classes }), {
        minLength: groups,
        maxLength: groups,
      });
    });

const classesOf = (readers: readonly (readonly number[])[]) => readers[0]!.map((_, c) => readers.map((row) => row[c]!));

/** Tries every way to put the classes on two sides. */
function tried(readers: readonly (readonly number[])[]): number {
  let fewest = Infinity;
  for (let side = 0; side < 2 ** readers[0]!.length; side++) {
    const left = readers.reduce((all, row) => {
      const one = row.reduce((sum, n, c) => sum + (Math.floor(side / 2 ** c) % 2 ? n : 0), 0);
      return all + Math.min(one, row.reduce((sum, n) => sum + n, 0) - one);
    }, 0);
    if (left > 0) fewest = Math.min(fewest, left);
  }
  return fewest;
}

/** The least cut between each two classes, of those that nothing but people parts. */
function flown(readers: readonly (readonly number[])[]): number {
  const [{ length }] = readers as [readonly number[]];
  const flows = Array.from({ length }, (_, from) =>
    Array.from({ length }, (_, to) => (from < to ? flowBetween(readers, from, to) : 0)),
  );
  return Math.min(...flows.flat().filter(Boolean), Infinity);
}

test("the fewest who are left over are as many as all sides show", () => {
  fc.assert(
    fc.property(tables(9), (readers) => {
      expect(fewestLeft(classesOf(readers))).toBe(tried(readers));
    }),
    { numRuns: runs(150, 20_000) },
  );
});

test("of as many wordings as a question may have, they are as many as flow between each two", () => {
  let many = 0;
  fc.assert(
    fc.property(tables(26), (readers) => {
      many += Number(readers[0]!.length > 12);
      expect(fewestLeft(classesOf(readers))).toBe(flown(readers));
    }),
    { numRuns: runs(40, 3000) },
  );
  expect(many).toBeGreaterThan(runs(10, 1000));
});

test("nobody is left over of classes that have no group in common, nor of one class", () => {
  expect(
    fewestLeft([
      [9, 0],
      [0, 4],
    ]),
  ).toBe(Infinity);
  expect(fewestLeft([[9, 1]])).toBe(Infinity);
  expect(fewestLeft([])).toBe(Infinity);
});

test("twenty-six classes in three thousand groups are looked at at once", () => {
  const groups = Array.from({ length: 3000 }, (_, g) => g);
  const classes = Array.from({ length: 26 }, (_, c) => groups.map((g) => 1 + ((g * 7 + c * 13) % 29)));
  expect(fewestLeft(classes)).toBeGreaterThan(3000);
});
