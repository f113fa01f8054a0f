import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/** The commands that a guide shows, a text for each block. Both languages show the same but for names of folders. */
export async function shellBlocks(guide: string, language = "en"): Promise<string[]> {
  const folder = resolve(import.meta.dirname, "../../docs", language === "vi" ? "" : language);
  const text = await readFile(resolve(folder, guide), "utf8");
  return [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, commands]) => commands!);
}
