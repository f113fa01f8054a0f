import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/locales/languages.ts";
import { samples } from "../items/samples.ts";

/* Who reads an exported name in one file and knows it from another one takes both for the same thing. */

const root = resolve(import.meta.dirname, "../..");
const files = ["src", "collector/src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name)),
);

/** The names that are one thing for each entry of a table, and what the table is of. */
const tables: Record<string, readonly string[]> = {
  "each layer's entry of a type of item": [...Object.keys(samples), "note"],
  "each part of the words in one language": LANGUAGES,
};

/** Names that are the same thing in several files. */
const allowed: Record<string, string> = {
  draw: "draws what a survey has for each person: a booklet, wordings",
  css: "the styles of what its file shows",
  controls: "how many controls a kind of item has, in each file of a kind",
  style: "the styles of a document, in each kind of document",
  opening: "how a report begins, in Word and in HTML",
  written: "blocks of a report, in Word and in HTML",
  chart: "a picture of figures, in Word and in HTML",
  wordsFor: "the words that an element loads, of each element",
  linkStyles: "link-nothing.ts stands in where styles are in the script",
  sayFaults: "elsewhere.ts stands in where the check is left out",
  Clerk: "elsewhere.ts stands in where clerks are left out",
  isObject: "the collector may import public entries only",
  readUnits: "the collector reads the table of units as the command does, and says its faults in its own way",
  readTargets: "the collector reads the table of targets as the command does, and says its faults in its own way",
  Store: "what keeps submissions, and what keeps one survey's state: in packages that do not meet",
};

const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:type|interface|class|function\*?|const enum|enum|const|let) ([\w$]+)/gm;

const places = new Map<string, string[]>();
for (const file of files)
  for (const [, name] of readFileSync(join(root, file), "utf8").matchAll(DECLARED))
    places.set(name!, [...(places.get(name!) ?? []), file]);
const repeated = [...places].filter(([, where]) => where.length > 1);

test("an exported name means one thing", () => {
  const inTables = Object.values(tables).flat();
  const found = repeated.filter(([name]) => !inTables.includes(name) && !(name in allowed));
  expect(Object.fromEntries(found)).toEqual({});
});

test("no name is allowed that occurs once", () => {
  const names = repeated.map(([name]) => name);
  expect(Object.keys(allowed).filter((name) => !names.includes(name))).toEqual([]);
});
