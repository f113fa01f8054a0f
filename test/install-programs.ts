import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { installOldEngines } from "./old-engines.ts";
import { type Distribution, type Program, missingPrograms, packagesFor } from "./programs.ts";

/** Whose packages are meant. Where none of the three is known, Debian's names tell most. */
function system(): Distribution {
  try {
    const id = /^ID="?(\w+)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
    return id === "ubuntu" || id === "fedora" ? id : "debian";
  } catch {
    return "debian";
  }
}

function advice(missing: Program[]): string {
  if (process.platform !== "linux")
    return (
      "The WebKit tests drive WebKitGTK, which exists only on Linux: run the whole suite in a Linux machine or " +
      "container.\nHere you can run Chromium and Firefox alone, once they are installed:\n" +
      "  npm run test:browsers -- --browsers chromium,firefox"
    );
  const packages = packagesFor(missing, system()).join(" ");
  if (system() === "fedora") return `Install them with:\n  sudo dnf install ${packages}`;
  return `Install them with:\n  sudo apt-get update && sudo apt-get install --no-install-recommends ${packages}`;
}

const succeeds = (command: string, args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

function apt(...args: string[]): boolean {
  const root = process.getuid?.() === 0;
  const [command, ...rest] = [...(root ? [] : ["sudo", "--non-interactive"]), "apt-get", ...args] as [
    string,
    ...string[],
  ];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, rest, { stdio: ["ignore", "inherit", "inherit"], env }).status === 0;
}

function mayInstall(): boolean {
  if (process.platform !== "linux" || !succeeds("apt-get", ["--version"])) return false;
  return process.getuid?.() === 0 || succeeds("sudo", ["--non-interactive", "true"]);
}

/** Installs what the tests miss where it may. False, with advice printed, where something is still missing. */
export function installPrograms(): boolean {
  const packages = packagesFor(missingPrograms(system()), system());
  if (packages.length > 0 && mayInstall()) {
    console.log(`Installing ${packages.join(" ")}…`);
    if (apt("update", "-qq")) apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
  }
  const missing = missingPrograms(system());
  const hasOld = installOldEngines();
  if (missing.length === 0) return hasOld;
  console.error(`Not found: ${missing.join(", ")}.\n${advice(missing)}`);
  return false;
}

if (process.argv[1] === import.meta.filename) process.exitCode = installPrograms() ? 0 : 1;
