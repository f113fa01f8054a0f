import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { partsOf } from "../../src/locales/checks/check-words.ts";
import type { Parts } from "../../src/locales/checks/gaps.ts";

export const folder = resolve(import.meta.dirname, "../../src/locales");

/** One of our words files. */
export type File = { $schema: string; language: string; name: string } & Parts;

export const readWords = (name: string): File => JSON.parse(readFileSync(resolve(folder, name), "utf8")) as File;

/** All of them, by name. */
export const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, readWords(name)] as const);

/** Every text with its JSON path. */
export const textsOf = (file: File): [string, string][] =>
  Object.entries(partsOf(file)).flatMap(([part, texts]) =>
    Object.entries(texts).map(([key, text]): [string, string] => [`$.${part}.${key}`, text]),
  );
