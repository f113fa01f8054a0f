import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { type Budget, limits, outboxLimit } from "./limits.ts";
import { browserDir, importsOf, totals, weigh, weighOutbox } from "./weigh.ts";

// Of the built files: `npm run build` comes first, as in `npm test`.
const weights = await weigh();

test.each(Object.keys(limits) as Budget[])("%s stays below its limit", (budget) => {
  const total = totals(weights)[budget];
  expect(total).toBeGreaterThan(1000);
  expect(total).toBeLessThanOrEqual(limits[budget]);
});

test("outbox and drafts add no more than they may", async () => {
  const added = await weighOutbox();
  expect(added).toBeGreaterThan(1000);
  expect(added).toBeLessThanOrEqual(outboxLimit);
}, 30_000);

test("the main file imports nothing at once: one request, then the survey can be answered", async () => {
  const imports = await importsOf("satisfaction-survey.js");
  expect(imports.filter(({ at }) => at === "once")).toEqual([]);
  expect(imports.length).toBeGreaterThan(0);
});

test("no chunk imports the main file, which a page may have under another address", async () => {
  const chunks = weights.map(({ name }) => name).filter((name) => name.startsWith("chunks/"));
  const imported = (await Promise.all(chunks.map(importsOf))).flat().map(({ name }) => name);
  expect(chunks.length).toBeGreaterThan(0);
  expect(imported).not.toContain("satisfaction-survey.js");
});

test("every file that is imported is there", async () => {
  const names = weights.map(({ name }) => name);
  const imported = (await Promise.all(names.map(importsOf))).flat().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(imported));
});

test("none brings zod, whose place `build/zod-stand-in.ts` takes", async () => {
  for (const { name } of weights) {
    expect(await readFile(resolve(browserDir, name), "utf8"), name).not.toContain("_zod");
  }
});

test("the one file imports nothing", async () => {
  expect(await importsOf("satisfaction-survey.all.js")).toEqual([]);
});
