import { copyFile, mkdir, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { dist, root } from "./paths.ts";

/** Puts the presets' files beside the module that lists them. */
export async function copyPresets(): Promise<void> {
  const [from, to] = [resolve(root, "src/presets"), resolve(dist, "presets")];
  await mkdir(to, { recursive: true });
  const files = (await readdir(from)).filter((file) => file.endsWith(".json"));
  await Promise.all(files.map((file) => copyFile(resolve(from, file), resolve(to, file))));
}
