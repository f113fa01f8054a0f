import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { root } from "../paths.ts";
import { browserZip } from "./browser-zip.ts";
import { sbom } from "./sbom.ts";
import { version } from "./version.ts";
import { wordpressZip } from "./wordpress-zip.ts";

/** Makes everything that people take, of what is built. What was in the folder before is removed. */
export async function makeRelease(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFile(resolve(folder, name), content);
  await write(`satisfaction-survey-${version}-browser.zip`, await browserZip());
  await write(`satisfaction-survey-${version}-wordpress.zip`, await wordpressZip());
  for (const packed of [root, resolve(root, "collector")]) await packInto(folder, packed);
  for (const name of ["Containerfile", "satisfaction-survey-collector.service"])
    await copyFile(resolve(root, "collector/deploy", name), resolve(folder, name));
  await write(`satisfaction-survey-${version}.cdx.json`, await sbom());
  for (const name of ["CHANGELOG.md", "LICENSE"]) await copyFile(resolve(root, name), resolve(folder, name));
  await write("SHA256SUMS", await checksums(folder));
}

/** What npm takes. It gives every file in a package the same time, and sorts them. */
export async function packInto(folder: string, cwd: string): Promise<void> {
  await promisify(execFile)("npm", ["pack", "--silent", "--pack-destination", folder], { cwd });
}

/** As `sha256sum --check` reads them. */
async function checksums(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const lines = names.map(async (name) => {
    const sum = createHash("sha256").update(await readFile(resolve(folder, name)));
    return `${sum.digest("hex")}  ${name}\n`;
  });
  return (await Promise.all(lines)).join("");
}
