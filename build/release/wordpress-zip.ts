import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { browserDir } from "../bundles.ts";
import { root } from "../paths.ts";
import { chunksOf } from "./integrity.ts";
import { readFolder } from "./read-folder.ts";
import { zip } from "./zip.ts";

const plugin = resolve(root, "embedding/wordpress/satisfaction-survey");

/** Older browsers take the styles from it: `src/ui/link-styles.ts` looks for it beside the main file. */
const OLDER_STYLES = "satisfaction-survey.older.css";

/** The plugin as WordPress's own page “Upload plugin” takes it, with the files for browsers inside. */
export async function wordpressZip(): Promise<Uint8Array> {
  const browser = await readFolder(browserDir);
  const main = "satisfaction-survey.js";
  const widget = [main, ...chunksOf(main, browser), OLDER_STYLES, "LICENSES.md"];
  return zip({
    ...(await readFolder(plugin, "satisfaction-survey/")),
    ...Object.fromEntries(widget.map((path) => [`satisfaction-survey/widget/${path}`, browser[path]!])),
    "satisfaction-survey/LICENSE": await readFile(resolve(root, "LICENSE")),
  });
}
