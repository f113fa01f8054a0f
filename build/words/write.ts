/* `npm run words`: makes the modules of words anew. A test finds out where that was forgotten. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import file from "../../src/locales/en.json" with { type: "json" };
import { LANGUAGES, type OwnLanguage } from "../../src/locales/languages.ts";
import { root } from "../paths.ts";
import { generate } from "./generate.ts";
import { wordPressFiles } from "./wordpress.ts";

const read = async (language: OwnLanguage): Promise<readonly [string, typeof english]> => [
  language,
  (JSON.parse(await readFile(resolve(root, `src/locales/${language}.json`), "utf8")) as typeof file).wordPress,
];

/** Replaces what is in a folder. */
async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await rm(resolve(root, folder), { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = resolve(root, folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const { wordPress: english } = file;
const others = await Promise.all(LANGUAGES.filter((language) => language !== "en").map(read));
await write("src/locales/parts", generate(LANGUAGES));
await write("embedding/wordpress/satisfaction-survey/languages", wordPressFiles(english, others));
