import fc from "fast-check";
import { expect, test } from "vitest";
import { csvTable } from "../../src/units/csv-table.ts";

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test("a table is read as it was written, whatever is in its cells", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "ế", '"', ",", ";", "\n", " ") }).map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 8 }), (rows) => {
      const table = csvTable(["a,b", ...rows.map((row) => row.map(quoted).join(","))].join("\r\n"));
      const filled = rows.filter((row) => row.some(Boolean));
      expect(table.rows.map(({ cells }) => [cells["a"], cells["b"]])).toEqual(filled);
      expect(table.quotes).toBeUndefined();
    }),
  );
});

test.each([",", ";", "\t"])("its cells may be parted by %j, as spreadsheets of some languages do", (separator) => {
  expect(csvTable(`\uFEFFid${separator} label \nx${separator}"Xã A, B; C"\n`)).toEqual({
    columns: ["id", "label"],
    rows: [{ line: 2, cells: { id: "x", label: "Xã A, B; C" } }],
  });
});

test("cells that hold several lines count as several; short lines have empty cells, empty lines are none", () => {
  expect(csvTable('id,note\na,"1\n2"\n\n , \nb').rows).toEqual([
    { line: 2, cells: { id: "a", note: "1\n2" } },
    { line: 6, cells: { id: "b", note: "" } },
  ]);
});

test.each([
  ['id,b\nx,y "z\n', 2, "b"],
  ['id,b\nx,"y" z\n', 2, "b"],
  ['id,b\n"x\ny","z', 3, "b"],
  ['id,"b\n', 1, ""],
])("a quotation mark in a wrong place is found: %j", (text, line, column) => {
  expect(csvTable(text).quotes).toEqual({ line, column });
});
