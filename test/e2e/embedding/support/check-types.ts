import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { promisify } from "node:util";

const embedding = resolve(import.meta.dirname, "../../../../embedding");
const bin = (name: string): string => join(embedding, "node_modules/.bin", name);
/** The newest compiler has no interface for tools yet, so Vue's and Svelte's come with the one before. */
const newest = join(embedding, "../node_modules/typescript/bin/tsc");
const before = createRequire(join(embedding, "package.json")).resolve("typescript/lib/tsc");

/** How each framework's own tool checks a folder. Vue's takes the compiler of whoever calls it. */
const tools: Record<string, (folder: string) => [string, ...string[]]> = {
  react: (folder) => [process.execPath, newest, "-p", folder],
  vue: (folder) => [
    process.execPath,
    "--eval",
    `require("vue-tsc").run(${JSON.stringify(before)})`,
    "vue-tsc",
    "-p",
    folder,
  ],
  svelte: (folder) => [
    bin("svelte-check"),
    "--workspace",
    folder,
    "--tsconfig",
    "tsconfig.json",
    "--output",
    "machine",
    "--diagnostic-sources",
    "js",
  ],
};

/**
 * Checks an app of this folder and, beside it, a copy with slips in it.
 * @param slips what a webmaster mistypes, by what is right
 * @returns what is complained about: the file and the first word in quotes
 */
export async function checkTypes(home: string, framework: string, slips: Record<string, string>): Promise<string[]> {
  const copy = await mkdtemp(join(home, "types-"));
  const folder = join(copy, framework);
  await cp(join(home, framework), folder, { recursive: true });
  await cp(join(home, "tsconfig.json"), join(copy, "tsconfig.json"));
  const app = (await readdir(folder)).find((name) => name.startsWith("opinion."))!;
  let code = await readFile(join(folder, app), "utf8");
  for (const [right, wrong] of Object.entries(slips)) code = code.replace(right, wrong);
  await writeFile(join(folder, `slips${extname(app)}`), code);
  const [program, ...args] = tools[framework]!(folder);
  const run = promisify(execFile)(program, args, { cwd: home });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  await rm(copy, { recursive: true });
  return [...stdout.matchAll(/\b(slips|opinion|main)\.\w+\b[^']*'(?:\{ |\\?")?(\w+)/g)].map(
    ([, file, word]) => `${file}: ${word}`,
  );
}
