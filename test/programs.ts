import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that tests start, or a script that they load. */
interface Row {
  /** The environment variable that may hold its path. */
  env: string;
  /** What it is called where it is on the PATH. */
  names: string[];
  /** Where else it may lie. Asked each time: the folder may have come with the program a moment ago. */
  elsewhere?: () => string[];
  /** The arguments with which it ends well only if it has all that the tests need of it. */
  check?: string[];
  /** The packages that bring it, where there is no other one for Ubuntu. */
  debian: string[];
  ubuntu?: string[];
  fedora: string[];
  /** Nothing in `npm test` asks for it. */
  isForLongRun?: true;
}

/** A script that Debian packs. */
const library = (env: string, file: string, debian: string): Row => ({
  env,
  names: [],
  elsewhere: () => [`/usr/share/javascript/${file}`],
  debian: [debian],
  fedora: [],
});

const programs = {
  chromium: {
    env: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
    elsewhere: () => [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    // Pages are tested with full Vietnamese.
    debian: ["chromium", "fonts-noto-core"],
    ubuntu: ["chromium-browser", "fonts-noto-core"],
    fedora: ["chromium", "google-noto-sans-fonts"],
  },
  // Chromium's engine without its windows, which does the same in half the time. Only Debian has it.
  chromiumShell: {
    env: "CHROMIUM_SHELL",
    names: ["chromium-headless-shell", "chrome-headless-shell"],
    debian: ["chromium-headless-shell"],
    ubuntu: [],
    fedora: [],
  },
  firefox: {
    env: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    elsewhere: () => ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    debian: ["firefox-esr"],
    ubuntu: ["firefox"],
    fedora: ["firefox"],
  },
  webkitDriver: {
    env: "WEBKIT_DRIVER",
    names: ["WebKitWebDriver"],
    debian: ["webkit2gtk-driver"],
    fedora: ["webkit2gtk4.1"],
  },
  // MiniBrowser is never on the PATH: Debian keeps it below /usr/lib/<machine>, Fedora below /usr/libexec.
  miniBrowser: {
    env: "WEBKIT_MINIBROWSER",
    names: [],
    elsewhere: () =>
      [...below("/usr/lib", "webkit2gtk-"), ...below("/usr/libexec", "webkit2gtk-")].map((it) =>
        join(it, "MiniBrowser"),
      ),
    debian: ["webkit2gtk-driver"],
    fedora: ["webkitgtk6.0"],
  },
  xvfb: { env: "XVFB", names: ["Xvfb"], debian: ["xvfb"], fedora: ["xorg-x11-server-Xvfb"] },
  // The collector's examples and the plugin for WordPress are run.
  php: {
    env: "PHP",
    names: ["php"],
    check: ["-r", "exit(extension_loaded('pdo_sqlite') ? 0 : 1);"],
    debian: ["php-cli", "php-sqlite3"],
    fedora: ["php-cli", "php-pdo"],
  },
  python: {
    env: "PYTHON",
    names: ["python3"],
    check: ["-c", "import http.server, sqlite3"],
    debian: ["python3"],
    fedora: ["python3"],
  },
  // The collector's store is tried with a server of its own. `initdb` lies beside it.
  postgres: {
    env: "POSTGRES",
    names: ["postgres"],
    elsewhere: () => below("/usr/lib/postgresql", "").map((it) => join(it, "bin/postgres")),
    debian: ["postgresql"],
    fedora: ["postgresql-server"],
  },
  // Keep several servers of PostgreSQL one database, in the long run.
  etcd: { env: "ETCD", names: ["etcd"], debian: ["etcd-server"], fedora: ["etcd"], isForLongRun: true },
  patroni: {
    env: "PATRONI",
    names: ["patroni"],
    debian: ["patroni", "python3-etcd"],
    fedora: ["patroni-etcd"],
    isForLongRun: true,
  },
  haproxy: {
    env: "HAPROXY",
    names: ["haproxy"],
    elsewhere: () => ["/usr/sbin/haproxy"],
    debian: ["haproxy"],
    fedora: ["haproxy"],
    isForLongRun: true,
  },
  nginx: {
    env: "NGINX",
    names: ["nginx"],
    elsewhere: () => ["/usr/sbin/nginx"],
    debian: ["nginx"],
    fedora: ["nginx"],
    isForLongRun: true,
  },
  pgbouncer: {
    env: "PGBOUNCER",
    names: ["pgbouncer"],
    elsewhere: () => ["/usr/sbin/pgbouncer"],
    debian: ["pgbouncer"],
    fedora: ["pgbouncer"],
    isForLongRun: true,
  },
  // Shows pages as text, as blind people at a terminal read them, in the long run.
  lynx: { env: "LYNX", names: ["lynx"], debian: ["lynx"], fedora: ["lynx"], isForLongRun: true },
  // Runs the Nu HTML Checker, which asks for 17 or newer.
  java: {
    env: "JAVA",
    names: ["java"],
    debian: ["default-jre-headless"],
    ubuntu: ["openjdk-17-jre-headless"],
    fedora: ["java-latest-openjdk-headless"],
  },
  // Old libraries that portals still carry; npm does not have these versions.
  prototype: library("PROTOTYPE", "prototype/prototype.js", "libjs-prototype"),
  scriptaculous: library("SCRIPTACULOUS", "scriptaculous/effects.js", "libjs-scriptaculous"),
  mooTools: library("MOOTOOLS", "mootools/mootools-core-nc.js", "libjs-mootools"),
  // Opens the documents that a report is written into.
  libreOffice: {
    env: "LIBREOFFICE",
    names: ["soffice"],
    elsewhere: () => ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
    // As wide as Times New Roman, so that lines and pages end where they do in Word.
    debian: ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "fonts-liberation2"],
    fedora: ["libreoffice-writer", "libreoffice-calc"],
  },
  // Reads what stands on which page of a PDF.
  pdfText: { env: "PDFTOTEXT", names: ["pdftotext"], debian: ["poppler-utils"], fedora: ["poppler-utils"] },
  // Paints such a page, for what reads codes.
  pdfPicture: { env: "PDFTOPPM", names: ["pdftoppm"], debian: ["poppler-utils"], fedora: ["poppler-utils"] },
  // Reads the screen aloud, to a server that writes down what is said, in the long run.
  orca: {
    env: "ORCA",
    names: ["orca"],
    debian: ["orca", "at-spi2-core"],
    fedora: ["orca", "at-spi2-core"],
    isForLongRun: true,
  },
  dbus: {
    env: "DBUS_DAEMON",
    names: ["dbus-daemon"],
    debian: ["dbus-daemon", "libglib2.0-bin"],
    fedora: ["dbus-daemon", "glib2"],
    isForLongRun: true,
  },
  openbox: { env: "OPENBOX", names: ["openbox"], debian: ["openbox"], fedora: ["openbox"], isForLongRun: true },
  xdotool: { env: "XDOTOOL", names: ["xdotool"], debian: ["xdotool"], fedora: ["xdotool"], isForLongRun: true },
} satisfies Record<string, Row>;

export type Program = keyof typeof programs;
export type Distribution = "debian" | "ubuntu" | "fedora";

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

function mayUse(path: string): boolean {
  try {
    accessSync(path, path.endsWith(".js") ? constants.R_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a program, or undefined where it is not installed. */
export function findProgram(program: Program): string | undefined {
  const { env, names, elsewhere, check }: Row = programs[program];
  const named = process.env[env];
  if (named) return named;
  const onPath = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  const candidates = [...names.flatMap((name) => onPath.map((folder) => join(folder, name))), ...(elsewhere?.() ?? [])];
  return candidates.find((path) => mayUse(path) && (!check || spawnSync(path, check).status === 0));
}

/** The path of a program, or an error that says how to get it. */
export function needProgram(program: Program): string {
  const path = findProgram(program);
  if (path) return path;
  throw new Error(`${program} was not found. Run "npm run programs", or put its path in ${programs[program].env}.`);
}

/** The programs that are not here, though this system has them and this run wants them. */
export const missingPrograms = (system: Distribution): Program[] =>
  (Object.keys(programs) as Program[]).filter(
    (program) => isWanted(program) && packagesFor([program], system).length > 0 && !findProgram(program),
  );

function isWanted(program: Program): boolean {
  const { isForLongRun }: Row = programs[program];
  return !isForLongRun || process.env["LONG"] === "1";
}

export function packagesFor(wanted: Program[], system: Distribution): string[] {
  const packages = wanted.flatMap((program) => {
    const row: Row = programs[program];
    return (system === "ubuntu" && row.ubuntu) || row[system] || row.debian;
  });
  return [...new Set(packages)];
}
