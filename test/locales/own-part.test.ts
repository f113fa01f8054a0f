import { readFile, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { withOwnPart } from "../../build/own-part.ts";
import { partsOf } from "../../src/locales/checks/check-words.ts";
import { files, folder, readWords } from "./files.ts";

/** The modules that take their words from a file. */
const modules = (await readdir(folder, { recursive: true })).filter((path) =>
  files.some(([name]) => path.endsWith(name.replace(".json", ".ts"))),
);

test("every part of every file has a module of its own, so that a page can load it alone", async () => {
  const taken = await Promise.all(
    modules.map(async (path) => {
      const code = await readFile(resolve(folder, path), "utf8");
      const [, json, part] = /"[./]*\/(\w+\.json)".* = file\.(\w+);/s.exec(code)!;
      return `${json} ${part}`;
    }),
  );
  const expected = files.flatMap(([name, file]) => Object.keys(partsOf(file)).map((part) => `${name} ${part}`));
  expect(taken.sort()).toEqual(expected.sort());
});

test.each(modules)("%s holds just its own part once it is built", async (path) => {
  const module = resolve(folder, path);
  const source = await readFile(module, "utf8");
  const code = await withOwnPart(source, module);
  const [, part] = /file\.(\w+)/.exec(source)!;
  const words = readWords(/(\w+)\.ts$/.exec(path)![1]! + ".json");
  expect(code).not.toContain(".json");
  expect(JSON.parse(/ = (\{.*?\n\});/s.exec(code)![1]!)).toEqual(partsOf(words)[part!]);
});

test("other code stays as it is", async () => {
  const module = resolve(folder, "fill.ts");
  const code = await readFile(module, "utf8");
  expect(await withOwnPart(code, module)).toBe(code);
});
