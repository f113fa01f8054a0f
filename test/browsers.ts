import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that the browser tests start. Each can be named by the environment variable of the same row. */
const programs = {
  chromium: {
    env: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
    folders: ["/Applications/Chromium.app/Contents/MacOS", "/Applications/Google Chrome.app/Contents/MacOS"],
    inFolders: ["Chromium", "Google Chrome"],
  },
  // Chromium's engine without its windows, which does the same in half the time. Not every system has it.
  chromiumShell: {
    env: "CHROMIUM_SHELL",
    names: ["chromium-headless-shell", "chrome-headless-shell"],
    folders: [],
    inFolders: [],
  },
  firefox: {
    env: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    folders: ["/Applications/Firefox.app/Contents/MacOS"],
    inFolders: ["firefox"],
  },
  webkitDriver: { env: "WEBKIT_DRIVER", names: ["WebKitWebDriver"], folders: [], inFolders: [] },
  // MiniBrowser is never on the PATH: Debian keeps it below /usr/lib/<machine>, Fedora below /usr/libexec.
  miniBrowser: {
    env: "WEBKIT_MINIBROWSER",
    names: [],
    folders: [...below("/usr/lib", "webkit2gtk-"), ...below("/usr/libexec", "webkit2gtk-")],
    inFolders: ["MiniBrowser"],
  },
  xvfb: { env: "XVFB", names: ["Xvfb"], folders: [], inFolders: [] },
} satisfies Record<string, { env: string; names: string[]; folders: string[]; inFolders: string[] }>;

export type Program = keyof typeof programs;

/** Folders whose name starts so, in a folder or one level further down. */
function below(root: string, start: string): string[] {
  if (!existsSync(root)) return [];
  const children = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const near = children.map((entry) => join(root, entry.name));
  const far = near
    .filter((folder) => folder.endsWith("-linux-gnu") || folder.endsWith("-linux-gnueabihf"))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return [...near, ...far]
    .filter((folder) => folder.split("/").at(-1)?.startsWith(start))
    .sort()
    .reverse();
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a program, or undefined where it is not installed. */
export function findProgram(program: Program): string | undefined {
  const { env, names, folders, inFolders } = programs[program];
  const named = process.env[env];
  if (named) return named;
  const onPath = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  const candidates = [
    ...names.flatMap((name) => onPath.map((folder) => join(folder, name))),
    ...folders.flatMap((folder) => inFolders.map((name) => join(folder, name))),
  ];
  return candidates.find(runs);
}

/** The path of a program, or an error that says how to get it. */
export function needProgram(program: Program): string {
  const path = findProgram(program);
  if (path) return path;
  throw new Error(`${program} was not found. Run "npm run browsers", or put its path in ${programs[program].env}.`);
}

export function missingPrograms(): Program[] {
  return (Object.keys(programs) as Program[]).filter((program) => program !== "chromiumShell" && !findProgram(program));
}

/** For tests of pages. What a browser has around them, such as its history and its profile's files, is the whole one's. */
export const needChromium = (): string => findProgram("chromiumShell") ?? needProgram("chromium");

/** What Chromium needs to run in a container, without a network, as root. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
