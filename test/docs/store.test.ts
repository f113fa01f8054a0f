import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string): Promise<string> => readFile(resolve(root, path), "utf8");

test.each(["docs/server/store.md", "docs/en/server/store.md"])(
  "%s tells of every method of a store, and of no other",
  async (path) => {
    const source = await read("collector/src/store/store.ts");
    const methods = [...source.matchAll(/^ {2}(\w+)\??(?:<\w+>)?\(/gm)].map(([, name]) => name!);
    expect(methods).toContain("transact");
    const rows = [...(await read(path)).matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].map(([, names]) => names!);
    const named = rows.flatMap((names) => [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
    expect(named.filter((name) => name !== "id").sort()).toEqual(methods.sort());
  },
);
