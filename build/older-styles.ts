import { readFile, readdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "lightningcss";
import { browserDir } from "./bundles.ts";
import { root } from "./paths.ts";

/** https://github.com/parcel-bundler/lightningcss#from-node: a version is a number of three bytes. */
const version = (major: number): number => major << 16;
const targets = { firefox: version(78), safari: version(14), ios_saf: version(14) };

/** Where flex boxes know no `gap`, in Safari before 14.1. Nothing asks for that, so it goes by what came later. */
const gaps = `
  @supports not (aspect-ratio: 1) {
    .option, .buttons, .notice, .languages, .kept, .code { gap: 0; }
    .option > * + * { margin-inline-start: 0.7em; }
    .buttons > *, .notice > *, .kept > *, .code > * { margin: 0.35em; }
  }
`;

/**
 * For browsers that construct no stylesheets: all styles of an element in one file, which `src/ui/link-styles.ts` links, as the oldest of them
 * read CSS. None of these knows `:focus-visible` well enough, so a focus is drawn however it came.
 */
export async function writeOlderStyles(): Promise<void> {
  for (const [name, folder] of [
    ["satisfaction-survey", "widget"],
    ["satisfaction-results", "results"],
  ] as const) {
    const css = `${(await stylesIn(resolve(root, "src", folder))).join("\n")}${gaps}`;
    const { code } = transform({
      filename: `${name}.older.css`,
      code: Buffer.from(css.replaceAll(":focus-visible", ":focus")),
      minify: true,
      targets,
      errorRecovery: true,
    });
    await writeFile(resolve(browserDir, `${name}.older.css`), code);
  }
}

/** What each module of a folder calls `css`, that of all questions first. What `styles/index.ts` puts together is not taken once more. */
async function stylesIn(folder: string): Promise<string[]> {
  const whole = "styles/index.ts";
  const names = (await readdir(folder, { recursive: true })).filter((name) => /^(?!styles\/).*\.ts$/.test(name)).sort();
  const found: string[] = [];
  for (const name of [whole, ...names]) {
    const path = resolve(folder, name);
    if (!/^export const css = /m.test(await readFile(path, "utf8"))) continue;
    found.push(((await import(pathToFileURL(path).href)) as { css: string }).css);
  }
  return found;
}
