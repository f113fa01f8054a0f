import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readFile, readdir, realpath, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/**
 * A new folder with the packed package in its `node_modules`, as `npm install` would leave it. The dependencies that
 * the package declares are links to ours, so that no network is needed; whatever it does not declare is missing.
 */
export async function installPacked(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "survey-package-")));
  const modules = join(folder, "node_modules");
  const home = join(modules, "satisfaction-survey");
  await mkdir(home, { recursive: true });
  await run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root });
  const packed = (await readdir(folder)).find((file) => file.endsWith(".tgz"))!;
  await run("tar", ["-xzf", join(folder, packed), "-C", home, "--strip-components", "1"]);
  const { dependencies } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(resolve(root, "node_modules", name), join(modules, name));
  }
  return folder;
}
