import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_BOOKLETS, familyOf } from "../../../src/schema/booklets/family.ts";
import { digestOf } from "../../../src/schema/digest.ts";
import { runs } from "../../support/long.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The places of groups of these sizes, counted through. */
const groupsOf = (sizes: readonly number[]): number[][] =>
  sizes.map((size, group) => Array.from({ length: size }, (_, i) => sum(sizes.slice(0, group)) + i));

/** Sizes of groups, and a number to ask of all their places. */
const designs = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
  .filter((sizes) => sum(sizes) > 1)
  .chain((sizes) => fc.tuple(fc.constant(sizes), fc.integer({ min: 1, max: sum(sizes) })));

test("a design asks each place equally often, every two together, and of each group its share", () => {
  let made = 0;
  fc.assert(
    fc.property(designs, ([sizes, ask]) => {
      const family = familyOf(groupsOf(sizes), ask);
      if (family.length > MOST_BOOKLETS) return;
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
  expect(familyOf(groupsOf([4, 5, 6, 3]), 6).length).toBeGreaterThan(MOST_BOOKLETS);
  expect(familyOf(groupsOf([4, 5, 6, 3]), 7).length).toBeLessThan(MOST_BOOKLETS);
  // Two of the four, and so one of the others.
  expect(familyOf(groupsOf([1, 1, 4]), 3).length).toBeGreaterThan(MOST_BOOKLETS);
  expect(familyOf(groupsOf([3]), 1).length).toBeGreaterThan(MOST_BOOKLETS);
  expect(familyOf(groupsOf([40, 40, 40]), 4).length).toBeGreaterThan(MOST_BOOKLETS);
});

// Submissions name a booklet by its number for years: these may never change.
test.each([
  [[4, 5, 6, 7], 6, 143, "1f93f6684ab54d"],
  [[7, 5, 6], 6, 54, "1ac29f23a33e41"],
  [[22], 6, 143, "12f1719dca28fa"],
  [[4, 5, 6, 3, 4], 8, 77, "0bb907764bf905"],
  [[2, 2], 3, 4, "0dfc5a253d19f7"],
  [[5], 5, 1, "06eb14da577ab4"],
])("the design for %j, %i asked, is the same in every version", (sizes, ask, booklets, fingerprint) => {
  const family = familyOf(groupsOf(sizes), ask);
  expect([family.length, digestOf(family)]).toEqual([booklets, fingerprint]);
});
