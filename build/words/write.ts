/* `npm run words`: makes the modules of words anew. A test finds out where that was forgotten. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { LANGUAGES } from "../../src/locales/languages.ts";
import { root } from "../paths.ts";
import { generate } from "./generate.ts";

const folder = resolve(root, "src/locales/parts");

await rm(folder, { recursive: true, force: true });
for (const [path, code] of generate(LANGUAGES)) {
  const file = resolve(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, code);
}
