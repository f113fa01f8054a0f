import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import criteria from "../../demo/wcag.json" with { type: "json" };

/** All success criteria of levels A and AA. https://www.w3.org/TR/WCAG22/ (4.1.1 is obsolete.) */
const A =
  "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2";
const AA =
  "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3";

test("every criterion is listed once, with its level", () => {
  const listed = (wanted: string) => criteria.filter(({ level }) => level === wanted).map(({ id }) => id);
  expect(listed("A")).toEqual(A.split(" "));
  expect(listed("AA")).toEqual(AA.split(" "));
  expect(criteria).toHaveLength(55);
});

test.each(criteria)("$id says how in both languages, and names tests that are there", (criterion) => {
  const { name, how, status, tests } = criterion;
  for (const words of [name.vi, name.en, how.vi, how.en]) {
    expect(words).toBe(words.normalize("NFC"));
    expect(words).toMatch(/^\p{Lu}.*[^\s]$/u);
    expect(words).not.toMatch(/["']|\.\.\.|\s\s/);
  }
  expect(how.vi).not.toBe(how.en);
  expect(["met", "host", "not-applicable"]).toContain(status);
  if (status === "met") expect(tests.length).toBeGreaterThan(0);
  for (const test of tests) expect(existsSync(resolve(import.meta.dirname, "../..", test)), test).toBe(true);
});
