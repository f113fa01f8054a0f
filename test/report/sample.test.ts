import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ReportOptions,
  type SampleCounts,
  type SampleFigures,
  type Unit,
  DISCLOSURE_LEVELS,
  reportOf,
  tallyOf,
} from "../../src/report/index.ts";
import { runs } from "../support/long.ts";
import { everyKind } from "./support/drawn.ts";
import { submissionOf } from "./support/forms.ts";

/** A province with two districts of two communes each, and one commune without a district. */
const units: Unit[] = [
  { id: "province" },
  { id: "north", parent: "province" },
  { id: "n1", parent: "north" },
  { id: "n2", parent: "north" },
  { id: "south", parent: "province" },
  { id: "s1", parent: "south" },
  { id: "s2", parent: "south" },
  { id: "alone", parent: "province" },
];

type Forms = Readonly<Record<string, number>>;

function sampleOf(
  forms: Forms,
  targets: Forms,
  { isTree = true, ...options }: Partial<ReportOptions> & { isTree?: boolean } = {},
): SampleFigures {
  const submissions = Object.entries(forms).flatMap(([unit, count]) =>
    Array.from({ length: count }, () => submissionOf(everyKind, { entries: {}, unit })),
  );
  return reportOf(everyKind, tallyOf(everyKind, submissions, { by: ["unit"] }), {
    asOf: "2025-04-01",
    ...(isTree && { units }),
    targets: Object.entries(targets).map(([unit, target]) => ({ unit, target })),
    ...options,
  }).sample!;
}

const inShort = ({ units, total }: SampleFigures) =>
  Object.fromEntries([
    ...units.map(({ id, counts, forms }) => [id, counts ? numbersOf(counts) : `${forms} without`]),
    ["total", numbersOf(total)],
  ]);
const numbersOf = ({ target, forms, missing }: SampleCounts) => [target, forms, missing];

describe("a sample", () => {
  it("has what each unit needs, has, and lacks, and what those above have in all", () => {
    expect(
      inShort(sampleOf({ n1: 12, n2: 3, s1: 20, alone: 4 }, { n1: 12, n2: 10, s1: 15, s2: 5, alone: 20 })),
    ).toEqual({
      province: [62, 39, 28],
      north: [22, 15, 7],
      n1: [12, 12, 0],
      n2: [10, 3, 7],
      south: [20, 20, 5],
      s1: [15, 20, 0],
      s2: [5, 0, 5],
      alone: [20, 4, 16],
      total: [62, 39, 28],
    });
  });

  it("names units without a target, and counts their forms for none", () => {
    expect(inShort(sampleOf({ n1: 12, n2: 3, alone: 4, province: 2 }, { n1: 20 }))).toEqual({
      province: [20, 12, 8],
      north: [20, 12, 8],
      n1: [20, 12, 8],
      n2: "3 without",
      south: "0 without",
      s1: "0 without",
      s2: "0 without",
      alone: "4 without",
      total: [20, 12, 8],
    });
  });

  it("of a unit takes the forms of those below it, and counts none twice", () => {
    const { province, north, n1, total } = inShort(
      sampleOf({ province: 2, n1: 12, n2: 3, s1: 20 }, { province: 100, north: 10, n1: 20 }),
    );
    expect([province, north, n1, total]).toEqual([
      [100, 37, 63],
      [10, 15, 0],
      [20, 12, 8],
      [100, 37, 63],
    ]);
  });

  it("without a tree has units that nobody has rated yet", () => {
    expect(inShort(sampleOf({ b: 12, a: 30 }, { c: 10, b: 20 }, { isTree: false }))).toEqual({
      c: [10, 0, 10],
      b: [20, 12, 8],
      a: "30 without",
      total: [30, 12, 18],
    });
  });

  it("says how many were invited where that is known of all", () => {
    const targets = [
      { unit: "n1", target: 10, invited: 40 },
      { unit: "south", target: 10 },
    ];
    const invitedIn = (options: Partial<ReportOptions>) => {
      const { units, total } = sampleOf({}, {}, { targets, ...options });
      return [...units, { id: "total", counts: total }].flatMap(({ id, counts }) =>
        counts ? `${id} ${counts.invited}` : [],
      );
    };
    expect(invitedIn({})).toEqual(["province null", "north 40", "n1 40", "south null", "total null"]);
    expect(invitedIn({ invitedUnits: { n1: 30, s1: 20, s2: 5, alone: 9 } })).toEqual([
      "province 65",
      "north 40",
      "n1 40",
      "south 25",
      "total 65",
    ]);
  });

  it("of a unit that the tree does not have is refused", () => {
    expect(() => sampleOf({}, { n3: 10 })).toThrow(/“n3” has a target and is no unit of the tree/);
  });

  it("withholds at the level strict what the report withholds, and each sum with it", () => {
    const strict = sampleOf(
      { n1: 2, n2: 30, s1: 40, s2: 50 },
      { n1: 10, n2: 10, s1: 10, s2: 10 },
      { disclosure: "strict" },
    );
    const hidden = strict.units.filter(({ counts }) => counts?.hidden).map(({ id }) => id);
    expect(hidden).toContain("n1");
    expect(hidden).toContain("north");
    expect(strict.total).toMatchObject({ target: 40, forms: null, counting: null, missing: null, hidden: true });
  });
});

const counts = fc.record(Object.fromEntries(units.map(({ id }) => [id, fc.nat({ max: 12 })]))) as fc.Arbitrary<Forms>;
const targets = fc
  .subarray(
    units.map(({ id }) => id),
    { minLength: 1 },
  )
  .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, fc.nat({ max: 30 })])))) as fc.Arbitrary<Forms>;

it("adds up: the total is the sum of the targets that are below no other, and no form is in it twice", () => {
  fc.assert(
    fc.property(counts, targets, (forms, wanted) => {
      const { units: rows, total } = sampleOf(forms, wanted, { disclosure: "none" });
      const parentOf = new Map(units.map(({ id, parent }) => [id, parent]));
      const isBelow = (id: string, above: string): boolean => {
        for (let each: string | undefined = id; each !== undefined; each = parentOf.get(each))
          if (each === above) return true;
        return false;
      };
      const outer = Object.keys(wanted).filter(
        (id) => !Object.keys(wanted).some((each) => each !== id && isBelow(id, each)),
      );
      const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
      const came = (id: string) => sum(units.flatMap((unit) => (isBelow(unit.id, id) ? forms[unit.id]! : [])));
      expect(total.target).toBe(sum(outer.map((id) => wanted[id]!)));
      expect(total.forms).toBe(sum(outer.map(came)));
      expect(total.missing).toBe(sum(outer.map((id) => Math.max(0, wanted[id]! - came(id)))));
      expect(total.counting! + total.missing!).toBe(total.target);
      for (const { id, counts: own, isSum } of rows)
        if (own && !isSum) expect(numbersOf(own)).toEqual([wanted[id], came(id), Math.max(0, wanted[id]! - came(id))]);
      // In the order of the tree, each unit once.
      const order = units.map(({ id }) => id);
      expect(rows.map(({ id }) => order.indexOf(id))).toEqual(
        rows.map(({ id }) => order.indexOf(id)).sort((a, b) => a - b),
      );
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }),
    { numRuns: runs(15, 1000) },
  );
});

it("says of no unit more than the report's own numbers of forms", () => {
  fc.assert(
    fc.property(counts, targets, fc.constantFrom(...DISCLOSURE_LEVELS), (forms, wanted, disclosure) => {
      const submissions = Object.entries(forms).flatMap(([unit, count]) =>
        Array.from({ length: count }, () => submissionOf(everyKind, { entries: {}, unit })),
      );
      const { sample, breakdowns } = reportOf(everyKind, tallyOf(everyKind, submissions, { by: ["unit"] }), {
        asOf: "2025-04-01",
        units,
        disclosure,
        targets: Object.entries(wanted).map(([unit, target]) => ({ unit, target })),
      });
      const printed = new Map(breakdowns[0]!.groups.map(({ id, figures }) => [id, figures.forms]));
      for (const { id, counts: own, isSum, forms: without } of sample!.units) {
        if (isSum) continue;
        expect(own ? own.forms : without).toBe(printed.get(id));
        if (own?.forms === null) expect(own).toMatchObject({ counting: null, missing: null, hidden: true });
      }
    }),
    { numRuns: runs(10, 1000) },
  );
});
