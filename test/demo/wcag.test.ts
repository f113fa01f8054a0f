import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import data from "../../demo/wcag.json" with { type: "json" };

interface Criterion {
  id: string;
  level: string;
  name: { vi: string; en: string };
  how: { vi: string; en: string };
  status: string;
  /** Part of a test's name, or the whole file. */
  tests: { file: string; name?: string }[];
}

const criteria: Criterion[] = data;

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

test.each(criteria)("$id says how in both languages, also when it is not met", ({ name, how, status }) => {
  for (const words of [name.vi, name.en, how.vi, how.en]) {
    expect(words).toBe(words.normalize("NFC"));
    expect(words).toMatch(/^\p{Lu}.*[^\s]$/u);
    expect(words).not.toMatch(/["']|\.\.\.|\s\s/);
  }
  for (const words of [how.vi, how.en]) expect(words).toMatch(/\.$/);
  expect(how.vi).not.toBe(how.en);
  expect(["met", "host", "not-applicable", "not-met"]).toContain(status);
});

test.each(criteria)("$id names tests that are there", ({ status, tests }) => {
  if (status === "met") expect(tests.length).toBeGreaterThan(0);
  for (const { file, name = "" } of tests) {
    const path = resolve(import.meta.dirname, "../..", file);
    expect(existsSync(path), file).toBe(true);
    expect(readFileSync(path, "utf8").includes(name), `${file}: ${name}`).toBe(true);
  }
});
