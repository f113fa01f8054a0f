import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { type Budget, limits, outboxLimit, resultsLimit } from "./limits.ts";
import { browserDir, importsOf, totals, weigh, weighOutbox, weighResults } from "./weigh.ts";

// Of the built files: `npm run build` comes first, as in `npm test`.
const weights = await weigh();

test.each(Object.keys(limits) as Budget[])("%s stays below its limit", (budget) => {
  const total = totals(weights)[budget];
  expect(total).toBeGreaterThan(500);
  expect(total).toBeLessThanOrEqual(limits[budget]);
});

test("outbox and drafts add no more than they may", async () => {
  const added = await weighOutbox();
  expect(added).toBeGreaterThan(1000);
  expect(added).toBeLessThanOrEqual(outboxLimit);
});

test("results add no more to what they share with the survey than they may", async () => {
  const added = await weighResults(weights);
  expect(added).toBeGreaterThan(1000);
  expect(added).toBeLessThanOrEqual(resultsLimit);
});

test.each([
  ["satisfaction-survey.js", "then the survey can be answered"],
  ["satisfaction-results.js", "then the report is asked for"],
])("%s imports nothing at once: one request, %s", async (name) => {
  const imports = await importsOf(name);
  expect(imports.filter(({ at }) => at === "once")).toEqual([]);
  expect(imports.length).toBeGreaterThan(0);
});

test("no chunk imports the main file, which a page may have under another address", async () => {
  const chunks = weights.map(({ name }) => name).filter((name) => name.startsWith("chunks/"));
  const imported = (await Promise.all(chunks.map(importsOf))).flat().map(({ name }) => name);
  expect(chunks.length).toBeGreaterThan(0);
  expect(imported).not.toContain("satisfaction-survey.js");
  expect(imported).not.toContain("satisfaction-results.js");
});

test("every file that is imported is there", async () => {
  const names = weights.map(({ name }) => name);
  const imported = (await Promise.all(names.map(importsOf))).flat().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(imported));
});

test("none brings zod but what looks for mistakes, which no citizen loads", async () => {
  const withZod = [];
  for (const { name } of weights) {
    if ((await readFile(resolve(browserDir, name), "utf8")).includes("_zod")) withZod.push(name);
  }
  expect(withZod).toEqual([expect.stringMatching(/^chunks\/say-faults-/)]);
});

test("the one file imports nothing", async () => {
  expect(await importsOf("satisfaction-survey.all.js")).toEqual([]);
});
