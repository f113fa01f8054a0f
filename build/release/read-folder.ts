import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "./zip.ts";

/** Reads all files of a folder. Paths begin with `prefix` and have slashes on every system. */
export async function readFolder(folder: string, prefix = ""): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(async (path) => {
    const name = path.slice(folder.length + 1).replaceAll("\\", "/");
    return [prefix + name, new Uint8Array(await readFile(path))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
