import fc from "fast-check";
import { expect, it } from "vitest";
import { type Pending, releasable } from "../src/tallies/releasable.ts";

const cell = (unit: string, channel: string, more: number, partial = false, published = 100): Pending => ({
  cell: JSON.stringify([unit, channel, partial]),
  published,
  more,
});

it("publishes nothing of a group in which fewer forms than the threshold are new", () => {
  const cells = [cell("a", "web", 5), cell("b", "web", 4), cell("b", "kiosk", 1), cell("a", "kiosk", 6)];
  // Unit b has five, but its one at the kiosk is not needed there: the kiosk has seven.
  expect(releasable(cells, 5)).toEqual(new Set(cells.map((each) => each.cell)));
  expect(releasable(cells.slice(0, 3), 5)).toEqual(new Set([cells[0]!.cell]));
});

it("counts what came and what went against each other", () => {
  expect(releasable([cell("a", "web", 0)], 5).size).toBe(0);
  expect(releasable([cell("a", "web", 7), cell("a", "kiosk", -5)], 5).size).toBe(0);
  expect(releasable([cell("a", "web", -5)], 5).size).toBe(1);
});

it("leaves no group so small that it could not be shown", () => {
  const leaving = [cell("a", "web", -9, false, 12), cell("b", "web", 0, false, 40)];
  expect(releasable(leaving, 5)).toEqual(new Set());
  const gone = [cell("a", "web", -12, false, 12), cell("b", "web", 0, false, 40)];
  expect(releasable(gone, 5)).toEqual(new Set([gone[0]!.cell]));
});

it("publishes nothing of a unit with all below it, where what came and what went below cancel each other", () => {
  const above = (_: number, value: string | null) => (value === "a" ? ["a", "city"] : value === "city" ? ["city"] : []);
  const cells = [cell("a", "web", -5), cell("city", "web", 5), cell("elsewhere", "web", 9)];
  expect(releasable(cells, 5).size).toBe(3);
  expect(releasable(cells, 5, above)).toEqual(new Set([cells[2]!.cell]));
  const more = [cell("a", "web", -5), cell("city", "web", 10), cell("elsewhere", "web", 9)];
  expect(releasable(more, 5, above).size).toBe(3);
});

it("keeps partial forms apart, and lets everything through without a threshold", () => {
  expect(releasable([cell("a", "web", 3), cell("a", "web", 3, true)], 5).size).toBe(0);
  expect(releasable([cell("a", "web", 1), cell("b", "web", 0)], 0).size).toBe(2);
});

it("leaves no group with a small change, and no cell back that could go", () => {
  const values = fc.constantFrom("a", "b", "c");
  // Below c stands b.
  const above = (dimension: number, value: string | null) =>
    dimension > 0 ? [] : value === "b" ? ["b", "c"] : [value!];
  const cells = fc.uniqueArray(fc.record({ unit: values, channel: values, more: fc.integer({ min: -3, max: 9 }) }), {
    selector: ({ unit, channel }) => `${unit} ${channel}`,
  });
  const groupsOf = ({ unit, channel }: { unit: string; channel: string }) => [
    "all",
    `u ${unit}`,
    `c ${channel}`,
    ...(unit === "a" ? [] : ["b and c"]),
  ];
  fc.assert(
    fc.property(cells, fc.integer({ min: 1, max: 8 }), (list, threshold) => {
      const open = releasable(
        list.map(({ unit, channel, more }) => cell(unit, channel, more)),
        threshold,
        above,
      );
      const isOpen = (each: (typeof list)[number]) => open.has(cell(each.unit, each.channel, 0).cell);
      const changes = new Map<string, number>();
      for (const each of list.filter(isOpen)) {
        for (const group of groupsOf(each)) changes.set(group, (changes.get(group) ?? 0) + each.more);
      }
      for (const change of changes.values()) expect(Math.abs(change)).toBeGreaterThanOrEqual(threshold);
      if (list.length && list.every(({ more }) => more >= threshold)) expect(open.size).toBe(list.length);
    }),
  );
});
