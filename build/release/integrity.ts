import { createHash } from "node:crypto";
import type { Files } from "./zip.ts";

/** A hash as the attribute `integrity`, an import map and a policy take it. */
export function hashOf(content: string | Uint8Array, algorithm: "sha256" | "sha384" = "sha384"): string {
  return `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;
}

/** The chunks that a file may load, and those that they load, sorted. Chunks have names that stand nowhere else. */
export function chunksOf(file: string, files: Files): string[] {
  const chunks = Object.keys(files).filter((path) => path.startsWith("chunks/"));
  const found = new Set<string>();
  const look = (path: string): void => {
    const code = Buffer.from(files[path]!).toString();
    for (const chunk of chunks) {
      if (found.has(chunk) || !code.includes(chunk.slice("chunks/".length))) continue;
      found.add(chunk);
      look(chunk);
    }
  };
  look(file);
  return [...found].sort();
}

/**
 * The import map that lets a browser take a file's chunks only with their hashes.
 * @param folder where the files lie on the site, with a slash at its end
 */
export function importMap(file: string, files: Files, folder: string): string {
  const integrity = Object.fromEntries(chunksOf(file, files).map((path) => [folder + path, hashOf(files[path]!)]));
  return JSON.stringify({ integrity }, null, 2);
}

/** The elements that load a main file and its chunks with their hashes, and the policy that allows the import map. */
export function snippet(file: string, files: Files, folder: string): { html: string; policyHash: string } {
  const map = importMap(file, files, folder);
  const html = `<script type="importmap">${map}</script>
<script type="module" src="${folder}${file}" integrity="${hashOf(files[file]!)}" crossorigin="anonymous"></script>`;
  return { html, policyHash: `'${hashOf(map, "sha256")}'` };
}
