import fc from "fast-check";
import { expect, test } from "vitest";
import { seenIds } from "../../src/cli/input/seen-ids.ts";
import { slow } from "./support/cli.ts";

test("it knows the line on which an id stood before", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.uuid(), fc.constantFrom("a", "b", "")), { maxLength: 200 }), (ids) => {
      const seen = seenIds();
      const lines = new Map<string, number>();
      for (const [i, id] of ids.entries()) {
        expect(seen(id, i + 1)).toBe(lines.get(id));
        if (!lines.has(id)) lines.set(id, i + 1);
      }
    }),
  );
});

test("it still knows after it has grown many times", slow, () => {
  const seen = seenIds();
  const id = (i: number) => `${String(i).padStart(8, "0")}-0000-4000-8000-000000000000`;
  const lines = Array.from({ length: 100_000 }, (_, i) => i + 1);
  expect(lines.filter((line) => seen(id(line), line) !== undefined)).toEqual([]);
  expect(lines.filter((line) => seen(id(line), -1) !== line)).toEqual([]);
});
