import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_BOOKLETS, familyOf } from "../../../src/schema/booklets/family.ts";
import { digestOf } from "../../../src/schema/digest.ts";
import { runs } from "../../support/long.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Groups, and a number to ask of all their places. */
const designs = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
  .filter((sizes) => sum(sizes) > 1)
  .chain((sizes) => fc.tuple(fc.constant(sizes), fc.integer({ min: 1, max: sum(sizes) })));

test("a design asks each place equally often, every two together, and of each group its share", () => {
  let made = 0;
  fc.assert(
    fc.property(designs, ([sizes, ask]) => {
      const family = familyOf(sizes, ask);
      if (!family) return;
      made++;
      const count = sum(sizes);
      const groups = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
      const times = Array.from({ length: count }, () => 0);
      const pairs = new Set<string>();
      for (const booklet of family) {
        expect(new Set(booklet).size).toBe(ask);
        for (const place of booklet) times[place]!++;
        for (const a of booklet) for (const b of booklet) if (a < b) pairs.add(`${a} ${b}`);
        for (const [group, size] of sizes.entries()) {
          const asked = booklet.filter((place) => groups[place] === group).length;
          expect([Math.floor((size * ask) / count), Math.ceil((size * ask) / count)]).toContain(asked);
        }
      }
      expect(new Set(times)).toEqual(new Set([(family.length * ask) / count]));
      expect(pairs.size).toBe((count * (count - 1)) / 2);
      expect(family.length).toBeLessThanOrEqual(MOST_BOOKLETS);
    }),
    { numRuns: runs(150, 2000) },
  );
  expect(made).toBeGreaterThan(20);
});

test("there is none where two places of a group, or of two, could never be asked together", () => {
  // A third of 18 is one of the three.
  expect(familyOf([4, 5, 6, 3], 6)).toBeUndefined();
  expect(familyOf([4, 5, 6, 3], 7)).toBeDefined();
  // Two of the four, and so one of the others.
  expect(familyOf([1, 1, 4], 3)).toBeUndefined();
  expect(familyOf([3], 1)).toBeUndefined();
  expect(familyOf([40, 40, 40], 4)).toBeUndefined();
});

// Submissions name a booklet by its number for years: these may never change.
test.each([
  [[4, 5, 6, 7], 6, 99, "01b34272b06880"],
  [[7, 5, 6], 6, 33, "0a794557b3127b"],
  [[22], 6, 88, "151193cb0fc69a"],
  [[4, 5, 6, 3, 4], 8, 55, "1ddde555de3459"],
  [[2, 2], 3, 4, "0dfc5a253d19f7"],
  [[5], 5, 1, "06eb14da577ab4"],
])("the design for %j, %i asked, is the same in every version", (sizes, ask, booklets, fingerprint) => {
  const family = familyOf(sizes, ask)!;
  expect([family.length, digestOf(family)]).toEqual([booklets, fingerprint]);
});
