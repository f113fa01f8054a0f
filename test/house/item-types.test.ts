import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { samples } from "../items/samples.ts";

/* What differs by item type stands in tables, which the compiler wants whole. A comparison with one type is what it does not ask for. */

const root = resolve(import.meta.dirname, "../..");
const files = ["src", "collector/src", "demo"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[jt]s$/.test(name) && !name.includes("node_modules"))
    .map((name) => join(folder, name)),
);

/** Files that may, each with its reason. */
const except: Record<string, string> = {
  "src/schema/instrument.ts":
    "says what a question is: any item but a note. A table would cost every first view its bytes.",
  "src/schema/booklets/groups.ts":
    "rotates the ratings of a section, and other questions by name. A table would double what a page loads for a rotation.",
  "src/widget/view/step.ts": "puts neighbours on one scale into one table. Only the widget's first view asks for it.",
};

const type = `["'](?:${[...Object.keys(samples), "note"].join("|")})["']`;
const compared = new RegExp(
  [
    String.raw`\btype\s*[!=]==?\s*${type}`,
    String.raw`${type}\s*[!=]==?\s*[\w.]*\btype\b`,
    String.raw`switch \([\w.]*\bitem\.type\)`,
    String.raw`\[[^\]]*${type}[^\]]*\]\.includes\([\w.]*\btype\)`,
  ].join("|"),
);

test("no file but a table asks whether an item is of one type", () => {
  const asking = files.filter((file) => compared.test(readFileSync(join(root, file), "utf8")));
  expect(asking.filter((file) => !(file in except))).toEqual([]);
});

test.each([
  `if (item.type === "rating") rated.add(item.scale);`,
  `const isPrinted = item.type !== "lookup" || options.length > 0;`,
  `items.filter(({ type }) => "date" == type)`,
  `["rank", "choices"].includes(item.type)`,
  `switch (place.item.type) {`,
])("a comparison would be noticed: %s", (code) => expect(code).toMatch(compared));
