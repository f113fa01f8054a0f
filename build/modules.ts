import { execFile } from "node:child_process";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { dist, root } from "./paths.ts";

const run = promisify(execFile);

/** One JavaScript module and one declaration file for each source file, for people who bundle. */
export async function buildModules(): Promise<void> {
  await run(process.execPath, [resolve(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], { cwd: root });
  const files = await readdir(dist, { recursive: true });
  await Promise.all(files.filter((file) => file.endsWith(".d.ts")).map((file) => nameJavaScript(resolve(dist, file))));
}

/** The compiler leaves `./fault.ts` in declarations. It finds `fault.d.ts` by that; other tools look for `fault.js`. */
async function nameJavaScript(file: string): Promise<void> {
  const code = await readFile(file, "utf8");
  await writeFile(file, code.replaceAll(/(from |import\(|import )"(\.[^"]+)\.ts"/g, '$1"$2.js"'));
}
