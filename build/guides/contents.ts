import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { type GuideLanguage, guideFolders } from "./languages.ts";
import { root } from "../paths.ts";

export interface Reader {
  /** Such as “Run a web page”. */
  name: string;
  pages: ContentsPage[];
}

export interface ContentsPage {
  /** As short as a menu needs. */
  title: string;
  /** From the guides' own folder, such as `webmaster/page.md`. */
  path: string;
  /** What it is good for, in a few words. */
  about: string;
}

/**
 * The menu of the guides in a language: what `index.md` lists, reader by reader.
 * @throws {Error} where a guide is in no list, or a list names a guide that is not there
 */
export async function contentsOf(language: GuideLanguage): Promise<Reader[]> {
  const folder = resolve(root, guideFolders[language]);
  const readers = readContents(readFileSync(resolve(folder, "index.md"), "utf8"));
  const listed = readers.flatMap(({ pages }) => pages.map(({ path }) => path)).sort();
  const folders = [...new Set(listed.map((path) => path.split("/")[0]!))];
  const found = await Promise.all(
    folders.map(async (name) => (await readdir(resolve(folder, name))).map((file) => `${name}/${file}`)),
  );
  const guides = found
    .flat()
    .filter((path) => path.endsWith(".md"))
    .sort();
  if (guides.join() !== listed.join()) {
    const odd = [
      ...guides.filter((path) => !listed.includes(path)),
      ...listed.filter((path) => !guides.includes(path)),
    ];
    throw new Error(`${guideFolders[language]}/index.md does not list each guide once: ${odd.join(", ")}`);
  }
  return readers;
}

function readContents(text: string): Reader[] {
  const [, ...parts] = text.split(/^## /m);
  return parts.map((part) => ({
    name: part.slice(0, part.indexOf("\n")),
    pages: [...part.matchAll(/^- \[(.+?)\]\((.+?)\): (.+)$/gm)].map(([, title, path, about]) => ({
      title: title!,
      path: path!,
      about: about!,
    })),
  }));
}
