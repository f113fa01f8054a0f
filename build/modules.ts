import { execFileSync } from "node:child_process";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
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
}

/** The compiler leaves `./fault.ts` in declarations. It finds `fault.d.ts` by that; other tools look for `fault.js`. */
async function nameJavaScript(file: string): Promise<void> {
  const code = await readFile(file, "utf8");
  await writeFile(file, code.replaceAll(/(from |import\(|import )"(\.[^"]+)\.ts"/g, '$1"$2.js"'));
}
