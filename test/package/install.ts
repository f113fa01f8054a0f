import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, mkdir, readFile, readdir, realpath, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { packInto } from "../../build/release/make-release.ts";

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
  packInto(folder, from);
  const packed = (await readdir(folder)).find((file) => file.endsWith(".tgz"))!;
  await run("tar", ["-xzf", join(folder, packed), "-C", home, "--strip-components", "1"]);
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
