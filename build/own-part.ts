import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";

/** Leaves in each module of words only its own part of the language's JSON file, so that a page loads no other part. */
export function ownPart(): Plugin {
  return {
    name: "own-part",
    enforce: "pre",
    async transform(code, id) {
      return /\/src\/locales\/.*\.ts$/.test(id) ? { code: await withOwnPart(code, id), map: null } : null;
    },
  };
}

/** The code of a module with what it takes from a JSON file (`file.part`) in place of the import. */
export async function withOwnPart(code: string, module: string): Promise<string> {
  const [whole, name, path] = /^import (\w+) from "(\.[^"]+\.json)"[^;]*;$/m.exec(code) ?? [];
  if (!whole) return code;
  const parts = JSON.parse(await readFile(resolve(module, "..", path!), "utf8")) as Record<string, unknown>;
  return code
    .replace(whole, "")
    .replaceAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"), (_, part: string) => JSON.stringify(parts[part], null, 2))
    .trimStart();
}
