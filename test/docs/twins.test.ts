import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

/* Examples are run from the guides in English. Here, those in Vietnamese are seen to be the same. */

const docs = resolve(import.meta.dirname, "../../docs");
const pagesOf = (folder: string): string[] => readdirSync(resolve(docs, folder)).filter((name) => name.endsWith(".md"));
const readers = ["author", "official", "server", "webmaster"];

/** What stands between fences, without the links to files above it. */
const examplesOf = (path: string): string[] =>
  [...readFileSync(resolve(docs, path), "utf8").matchAll(/^```\w+\n.*?^```$/gms)].map(([block]) => block);
const levelsOf = (path: string): string[] =>
  [
    ...readFileSync(resolve(docs, path), "utf8")
      .replaceAll(/^```.*?^```$/gms, "")
      .matchAll(/^#+(?= )/gm),
  ].map(([level]) => level);

test.each(readers)("the guides for the %s have the same pages in Vietnamese and English", (reader) => {
  expect(pagesOf(reader)).toEqual(pagesOf(`en/${reader}`));
});

/** Guides whose examples have names of folders and places, which are words, too. */
const translated = /^(official|server\/install)/;

describe.each(readers.flatMap((reader) => pagesOf(`en/${reader}`).map((name) => `${reader}/${name}`)))(
  "%s in Vietnamese",
  (path) => {
    test("has the same headings", () => {
      expect(levelsOf(path)).toEqual(levelsOf(`en/${path}`));
    });

    if (!translated.test(path))
      test("shows the examples of the page in English", () => {
        expect(examplesOf(path)).toEqual(examplesOf(`en/${path}`));
      });
  },
);
