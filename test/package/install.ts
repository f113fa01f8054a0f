import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, mkdir, readFile, realpath, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { inject } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Where npm has put what our workspaces declare: of two versions, the workspace's own in the first. */
const places = ["collector/node_modules", "embedding/node_modules", "node_modules"].map((place) =>
  resolve(root, place),
);

/**
 * A new folder with the release's package in its `node_modules`, as `npm install` would leave it. The dependencies that
 * the package declares are links to ours, so that no network is needed; whatever it does not declare is missing.
 * @param from the package's sources
 * @param besides other packages that the folder's own `package.json` would name
 */
export async function installPacked(from = root, besides: readonly string[] = []): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "survey-package-")));
  const modules = join(folder, "node_modules");
  const { name: own } = JSON.parse(await readFile(join(from, "package.json"), "utf8")) as { name: string };
  const home = join(modules, own);
  await mkdir(home, { recursive: true });
  const packed = await packOf(from);
  await run("tar", ["-xzf", packed, "-C", home, "--strip-components", "1"]);
  const { dependencies } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of new Set([...Object.keys(dependencies), ...besides])) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(
      places.map((place) => join(place, name)).find((place) => existsSync(place))!,
      join(modules, name),
    );
  }
  return folder;
}

/** The file that the run has of this package. */
async function packOf(from: string): Promise<string> {
  const response = await fetch(`${inject("sharedPacks")}?${new URLSearchParams({ from })}`);
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(text);
}
