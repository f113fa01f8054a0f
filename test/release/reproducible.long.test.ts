import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Copies the sources into a folder of another name and builds the release there, in this time zone. */
async function releasedIn(name: string, zone: string): Promise<string> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), "survey-sources-")));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const home = join(parent, name);
  const aside = /(^|\/)(node_modules|dist|\.git|data|\.cache)$/;
  await cp(root, home, { recursive: true, filter: (path) => path === root || !aside.test(path) });
  for (const folder of ["", "collector", "embedding"])
    await symlink(resolve(root, folder, "node_modules"), join(home, folder, "node_modules"));
  await run("npm", ["run", "release"], { cwd: home, env: { ...process.env, TZ: zone }, maxBuffer: 2 ** 26 });
  return readFile(join(home, "dist/release/SHA256SUMS"), "utf8");
}

test("two people who build the same sources in two places get the same bytes", async () => {
  const first = await releasedIn("a", "Asia/Ho_Chi_Minh");
  expect(await releasedIn("another-folder", "America/St_Johns")).toBe(first);
}, 900_000);
