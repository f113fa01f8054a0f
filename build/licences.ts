import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { BuildOptions, Plugin } from "vite";
import { dist, root } from "./paths.ts";

/** A package that is in a bundle, as Vite describes it. */
export interface Bundled {
  name: string;
  version: string;
  /** Such as `MIT`. */
  identifier?: string;
  /** What its own licence file says. */
  text?: string;
}

/** Vite writes here what a bundle has in it. The next bundle of the same folder would write over it. */
const fileName = "licences.json";

/** Goes into a bundle's `build`, beside the plugin. */
export const withLicences = { license: { fileName } } satisfies BuildOptions;

const found = new Map<string, Bundled>();

/** Remembers the packages of each bundle for `writeLicences`. */
export function noteLicences(): Plugin {
  return {
    name: "note-licences",
    async writeBundle({ dir }) {
      const file = resolve(dir!, fileName);
      for (const each of JSON.parse(await readFile(file, "utf8")) as Bundled[])
        found.set(`${each.name}@${each.version}`, each);
      await rm(file);
    },
  };
}

/** Writes the licences of everything in the bundles for browsers beside them. */
export async function writeLicences(): Promise<void> {
  const packages = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = await Promise.all(packages.map(partOf));
  const first = "# Licenses\n\nThe files bundle dependencies which contain the following licenses:\n";
  await writeFile(resolve(dist, "browser/LICENSES.md"), [first, ...parts].join("\n"));
}

/** In the form that Vite writes for the command and for the collector. */
async function partOf({ name, version, identifier, text }: Bundled): Promise<string> {
  return `## ${name} - ${version} (${identifier ?? "?"})\n\n${text ?? (await britishText(name))}\n`;
}

/** Vite looks for a file named `LICENSE`. */
async function britishText(name: string): Promise<string> {
  const folder = resolve(root, "node_modules", name);
  const file = (await readdir(folder)).find((each) => /^licence/i.test(each));
  if (!file) throw new Error(`${name} is in a bundle and has no licence file.`);
  return (await readFile(resolve(folder, file), "utf8")).trim();
}
