import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { PAGES, elementTables, fillRegions } from "../../build/element-tables.ts";

const pages = await Promise.all(PAGES.map((page) => readFile(page, "utf8")));
const tables = await elementTables();

test("the guides say what the comments on the elements say; `npm run tables` brings them up to date", () => {
  for (const page of pages) expect(page).toBe(fillRegions(page, tables));
});

test.each(["attributes", "events", "parts", "custom-properties"])("the guides have a place for %s", (name) => {
  expect(pages.join()).toContain(`<!-- ${name}:start -->`);
  expect(pages.join()).toContain(`<!-- ${name}:end -->`);
  expect(tables[name]!.split("\n").length).toBeGreaterThan(2);
});
