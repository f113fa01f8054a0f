import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pagePartsOf } from "../../src/locales/checks/check-words.ts";
import type { Parts } from "../../src/locales/checks/gaps.ts";
import { LANGUAGES } from "../../src/locales/languages.ts";

export const folder = resolve(import.meta.dirname, "../../src/locales");

/** One of our words files. */
export type File = { $schema: string; language: string; name: string } & Parts;

export const readWords = (name: string): File => JSON.parse(readFileSync(resolve(folder, name), "utf8")) as File;

/** All of them, by name. */
export const files = LANGUAGES.map((language) => [`${language}.json`, readWords(`${language}.json`)] as const);

/** Every text of the parts that a page's own file has, too, with its JSON path. */
export const textsOf = (file: File): [string, string][] => leavesOf(pagePartsOf(file));

/** Every text in an object, however deep, with its JSON path. */
export const leavesOf = (value: unknown, path = "$"): [string, string][] =>
  typeof value === "string"
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, each]) => leavesOf(each, `${path}.${key}`));
