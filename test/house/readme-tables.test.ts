import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { fillRegions, readmeTables } from "../../build/readme-tables.ts";

const readme = await readFile(resolve(import.meta.dirname, "../../README.md"), "utf8");
const tables = await readmeTables();

test("the README says what the comments on the element say; `npm run readme` brings it up to date", () => {
  expect(readme).toBe(fillRegions(readme, tables));
});

test.each(["attributes", "events", "parts", "custom-properties"])("the README has a place for %s", (name) => {
  expect(readme).toContain(`<!-- ${name}:start -->`);
  expect(readme).toContain(`<!-- ${name}:end -->`);
  expect(tables[name]!.split("\n").length).toBeGreaterThan(2);
});
