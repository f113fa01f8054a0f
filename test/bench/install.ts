import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const { devDependencies }: { devDependencies: Record<string, string> } = readJson("package.json");

/** Installs what the bench compares with, the first time and whenever its version changes. */
export function install(): void {
  if (Object.entries(devDependencies).every(([name, version]) => installedVersion(name) === version)) return;
  console.log("Installing what the bench compares with…");
  const { status } = spawnSync("npm", ["ci", "--workspaces=false"], {
    cwd: here,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("npm ci failed in test/bench");
}

function installedVersion(name: string): string | undefined {
  const manifest = join("node_modules", name, "package.json");
  return existsSync(join(here, manifest)) ? readJson(manifest).version : undefined;
}

function readJson(path: string) {
  return JSON.parse(readFileSync(join(here, path), "utf8"));
}
