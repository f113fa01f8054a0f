import { readFile, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { withOwnPart } from "../../build/own-part.ts";
import { generate } from "../../build/words/generate.ts";
import { PARTS } from "../../build/words/parts.ts";
import { wordPressFiles } from "../../build/words/wordpress.ts";
import { LANGUAGES } from "../../src/locales/languages.ts";
import { wordPressWords } from "../../src/locales/parts/word-press/all.ts";
import { folder, readWords } from "./files.ts";

const parts = resolve(folder, "parts");
const made = generate(LANGUAGES);
const ofLanguages = [...made].filter(([path]) => LANGUAGES.some((language) => path.endsWith(`/${language}.ts`)));

test("the modules of words are those that `npm run words` makes", async () => {
  const entries = await readdir(parts, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => resolve(entry.parentPath, entry.name));
  const found = await Promise.all(paths.map(async (path) => [path, await readFile(path, "utf8")] as const));
  const expected = [...made].map(([path, code]) => [resolve(parts, path), code] as const);
  expect(new Map(found)).toEqual(new Map(expected));
});

test("so are the translations of the plugin for WordPress, whose code has the English", async () => {
  const plugin = resolve(folder, "../../embedding/wordpress/satisfaction-survey");
  const { en, ...others } = wordPressWords;
  for (const [name, text] of wordPressFiles(en, Object.entries(others)))
    expect(await readFile(resolve(plugin, "languages", name), "utf8"), name).toBe(text);
  const files = ["block.json", "editor.js", "satisfaction-survey.php"].map((name) => resolve(plugin, name));
  const code = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
  for (const text of Object.values(en))
    expect(code).toMatch(new RegExp(`["']${text.replaceAll(/[.()]/g, "\\$&")}["']`));
});

test("every part of every language has a module of its own, so that a page can load it alone", () => {
  expect(ofLanguages).toHaveLength(LANGUAGES.length * Object.keys(PARTS).length);
});

test.each(ofLanguages)("%s holds just its own part once it is built", async (path, source) => {
  const code = await withOwnPart(source, resolve(parts, path));
  const [, part = ""] = /file\.(\w+)/.exec(source)!;
  const words: Record<string, unknown> = readWords(`${/([\w-]+)\.ts$/.exec(path)![1]!}.json`);
  expect(code).not.toContain(".json");
  expect(JSON.parse(/ = (\{.*?\n\});/s.exec(code)![1]!)).toEqual(words[part]);
});

test("a language whose tag has several parts has modules, too", () => {
  const code = generate(["vi", "tyz-Latn"]);
  expect(code.get("kiosk/tyz-Latn.ts")).toContain("export const tyzLatn: KioskWords = file.kiosk;");
  expect(code.get("kiosk/all.ts")).toContain(`"tyz-Latn": tyzLatn`);
  expect(code.get("messages/load.ts")).toContain(`"tyz-Latn": async () => (await import("./tyz-Latn.ts")).tyzLatn`);
});

test("other code stays as it is", async () => {
  const module = resolve(folder, "fill.ts");
  const code = await readFile(module, "utf8");
  expect(await withOwnPart(code, module)).toBe(code);
});
