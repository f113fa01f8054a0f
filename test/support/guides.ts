import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** The guides in English, by path, but for those whose examples are tried with a release (`test/e2e/embedding`). */
export const guides: ReadonlyMap<string, string> = new Map(
  readdirSync(join(root, "docs/en"), { recursive: true, encoding: "utf8" })
    .map((name) => `docs/en/${name}`)
    .filter((path) => path.endsWith(".md") && !/(install|embedding)\.md$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(join(root, path), "utf8")]),
);

/** Every text that people read here: guides in both languages, and what stands beside code. */
export const texts: ReadonlyMap<string, string> = new Map(
  [
    "README.md",
    "CONTRIBUTING.md",
    "collector/README.md",
    "src/presets/README.md",
    ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`),
  ]
    .filter((path) => path.endsWith(".md"))
    .map((path) => [path, readFileSync(join(root, path), "utf8")]),
);

/** The examples of some guides in one language, in their order. */
export const examplesIn = (language: string, of: Iterable<string> = guides.values()): string[] =>
  [...of].flatMap((text) =>
    [...text.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)].flatMap(([, indent, named, code]) =>
      named === language ? [code!.replaceAll(new RegExp(`^${indent}`, "gm"), "")] : [],
    ),
  );
