import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findProgram, missingPrograms } from "./browsers.ts";

const debian = ["chromium", "chromium-headless-shell", "firefox-esr", "webkit2gtk-driver", "xvfb", "fonts-noto-core"];
const ubuntu = ["chromium-browser", "firefox", "webkit2gtk-driver", "xvfb", "fonts-noto-core"];
const fedora = [
  "chromium",
  "firefox",
  "webkit2gtk4.1",
  "webkitgtk6.0",
  "xorg-x11-server-Xvfb",
  "google-noto-sans-fonts",
];

function distribution(): string {
  try {
    return /^ID="?(\w+)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? "";
  } catch {
    return "";
  }
}

function advice(): string {
  if (process.platform !== "linux")
    return (
      "The WebKit tests drive WebKitGTK, which exists only on Linux: run the whole suite in a Linux machine or " +
      "container.\nHere you can run Chromium and Firefox alone, once they are installed:\n" +
      "  npm run test:browsers -- --browsers chromium,firefox"
    );
  if (distribution() === "fedora") return `Install them with:\n  sudo dnf install ${fedora.join(" ")}`;
  return `Install them with:\n  sudo apt-get update && sudo apt-get install ${packages().join(" ")}`;
}

const packages = () => (distribution() === "ubuntu" ? ubuntu : debian);

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

/** Installs what the browser tests miss where it may. False, with advice printed, where something is still missing. */
export function installBrowsers(): boolean {
  // Only Debian has it, and only for the tests' speed.
  const lacksShell = distribution() === "debian" && !findProgram("chromiumShell");
  if ((missingPrograms().length > 0 || lacksShell) && mayInstall()) {
    console.log(`Installing ${packages().join(" ")}…`);
    if (apt("update", "-qq")) apt("install", "-y", "-qq", ...packages());
  }
  const missing = missingPrograms();
  if (missing.length === 0) return true;
  console.error(`Not found: ${missing.join(", ")}.\n${advice()}`);
  return false;
}

if (process.argv[1] === import.meta.filename) process.exitCode = installBrowsers() ? 0 : 1;
