import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { elementTables, fillRegions, pagesIn } from "../../build/element-tables.ts";
import { guideLanguages } from "../../build/guides/languages.ts";

describe.each(guideLanguages)("the guides in %s", async (language) => {
  const pages = await Promise.all(pagesIn(language).map((page) => readFile(page, "utf8")));
  const tables = await elementTables(language);

  test("say what the comments on the elements say; `npm run tables` brings them up to date", () => {
    for (const page of pages) expect(page).toBe(fillRegions(page, tables));
  });

  test.each(["attributes", "events", "parts", "custom-properties"])("have a place for %s", (name) => {
    expect(pages.join()).toContain(`<!-- ${name}:start -->`);
    expect(pages.join()).toContain(`<!-- ${name}:end -->`);
    expect(tables[name]!.split("\n").length).toBeGreaterThan(2);
  });

  test("explain every row that they show", () => {
    const rows = pages.flatMap((page) => page.split("\n").filter((line) => line.startsWith("| `")));
    expect(rows.length).toBeGreaterThan(60);
    for (const row of rows) expect(row).not.toMatch(/\|\s*\|$/);
  });
});
