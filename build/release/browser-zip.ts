import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { browserDir } from "../bundles.ts";
import { dist, root } from "../paths.ts";
import { hashOf, snippet } from "./integrity.ts";
import { readFolder } from "./read-folder.ts";
import { version } from "./version.ts";
import { type Files, zip } from "./zip.ts";

const pages = resolve(import.meta.dirname, "pages");

/** The folder in the archive. A version of its own has an address of its own, so that no cache mixes two. */
export const browserFolder = `satisfaction-survey-${version}`;

/** What a webmaster unpacks into a site: the files for browsers, surveys, hashes, and a page to try all of it at once. */
export async function browserZip(): Promise<Uint8Array> {
  const files = await readFolder(browserDir);
  const all: Files = {
    ...files,
    ...(await readFolder(resolve(dist, "presets"), "surveys/")),
    ...(await trialPage(files)),
    "integrity.json": `${JSON.stringify(hashes(files), null, 2)}\n`,
    "snippet.html": snippets(files),
    LICENSE: await readFile(resolve(root, "LICENSE")),
    "CHANGELOG.md": await readFile(resolve(root, "CHANGELOG.md")),
  };
  const surveysOnly = Object.entries(all).filter(([path]) => !/^surveys\/.*\.(js|d\.ts)$/.test(path));
  return zip(Object.fromEntries(surveysOnly.map(([path, content]) => [`${browserFolder}/${path}`, content])));
}

function hashes(files: Files): Record<string, string> {
  const loaded = Object.keys(files).filter((path) => /\.(js|css)$/.test(path));
  return Object.fromEntries(loaded.sort().map((path) => [path, hashOf(files[path]!)]));
}

async function trialPage(files: Files): Promise<Files> {
  const { html, policyHash } = snippet("satisfaction-survey.js", files, "./");
  const read = (name: string) => readFile(resolve(pages, name), "utf8");
  const page = (await read("index.html"))
    .replace("<!-- snippet -->", () => html)
    .replace("'policy-hash'", () => policyHash);
  const readme = (await read("README.txt")).replaceAll("{folder}", browserFolder);
  return {
    "index.html": page,
    "README.txt": readme,
    "try.js": await read("try.js"),
    "try.css": await read("try.css"),
  };
}

/** What to copy into a page when the archive is unpacked in the site's root. */
function snippets(files: Files): string {
  const folder = `/${browserFolder}/`;
  const survey = snippet("satisfaction-survey.js", files, folder);
  const results = snippet("satisfaction-results.js", files, folder);
  const oneFile = hashOf(files["satisfaction-survey.all.js"]!);
  return `<!-- A survey. Content-Security-Policy: script-src 'self' ${survey.policyHash} -->
${survey.html}

<!-- Published results. Content-Security-Policy: script-src 'self' ${results.policyHash} -->
${results.html}

<!-- A survey in one file, without modules. Content-Security-Policy: script-src 'self' -->
<script src="${folder}satisfaction-survey.all.js" integrity="${oneFile}" crossorigin="anonymous" defer></script>
`;
}
