import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(resolve(root, path), "utf8");

const [, table = ""] = /^## The way of one answer\n(.*?)^## /ms.exec(read("CONTRIBUTING.md")) ?? [];
const steps = [...table.matchAll(/^\| `(.+?)` \| `(.+?)` \|/gm)].map(([, file, name]) => ({
  file: file!,
  name: name!,
}));

/** The files that a file imports for more than their types. */
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/^import (?!type )[^;]*? from "(\..+?)";/gms)].map(([, path]) => join(dirname(file), path!));

test("the way of one answer leads from the widget to the row", () => {
  expect(steps.length).toBeGreaterThan(10);
  expect(steps[0]!.file).toMatch(/^src\/widget/);
  expect(steps.at(-1)!.file).toMatch(/^collector\/src\/sql/);
});

test.each(steps)("$file has $name", ({ file, name }) => {
  expect(read(file)).toMatch(new RegExp(`^export (?:async )?(?:function|class|const) ${name}\\b`, "m"));
});

test("no two steps have one name", () => {
  const names = steps.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test("no step imports one before it", () => {
  const back = steps.flatMap(({ file }, at) => {
    const before = steps.slice(0, at).map((step) => step.file);
    return importsOf(file)
      .filter((path) => before.includes(path))
      .map((path) => `${file} → ${path}`);
  });
  expect(back).toEqual([]);
});
