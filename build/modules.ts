import { execFileSync } from "node:child_process";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pageWordsOf } from "../src/locales/checks/check-words.ts";
import { LANGUAGES } from "../src/locales/languages.ts";
import { withOwnPart } from "./own-part.ts";
import { dist, root } from "./paths.ts";

const compiler = resolve(root, "node_modules/typescript/bin/tsc");

/** One JavaScript module and one declaration file for each source file, for people who bundle. */
export async function buildModules(): Promise<void> {
  execFileSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  const files = await readdir(dist, { recursive: true });
  await Promise.all(files.filter((file) => file.endsWith(".d.ts")).map((file) => nameJavaScript(resolve(dist, file))));
  const words = files.filter((file) => /^locales.*\.js$/.test(file)).map((file) => resolve(dist, file));
  await Promise.all(words.map(async (file) => writeFile(file, await withOwnPart(await readFile(file, "utf8"), file))));
  await Promise.all(LANGUAGES.map((language) => leavePageParts(resolve(dist, `locales/${language}.json`))));
}

/** Leaves in a file of words what a page's own has, too: the package's is there to be translated. */
async function leavePageParts(file: string): Promise<void> {
  const words = pageWordsOf(JSON.parse(await readFile(file, "utf8")) as { language: string; name: string });
  await writeFile(file, `${JSON.stringify({ $schema: "../words.schema.json", ...words }, null, 2)}\n`);
}

/** The compiler leaves `./fault.ts` in declarations. It finds `fault.d.ts` by that; other tools look for `fault.js`. */
async function nameJavaScript(file: string): Promise<void> {
  const code = await readFile(file, "utf8");
  await writeFile(file, code.replaceAll(/(from |import\(|import )"(\.[^"]+)\.ts"/g, '$1"$2.js"'));
}
