import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/*
 * Chromium of 2020 comes from a package that has the program inside. It is no dependency: it asks for a `puppeteer-core` of that year, and
 * only Linux on such processors runs it.
 */

const PACKAGE = "chrome-aws-lambda";

/** The package's version with each engine, and what npm's registry says of its content. */
const engines = {
  /** The oldest that is reached. */
  80: ["2.1.1", "sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw=="],
  /** The youngest that is not. */
  79: ["2.0.2", "sha512-Aqgq5F93eJARkO+O/wD+2bCCFOVQNfA329sdPNl8ib0gsRjS00bAgTc9f5Mvto7H7yDuBcy0V3xJQZwMvmILUg=="],
} as const;

export type OldChromium = keyof typeof engines;

const folder = resolve(import.meta.dirname, "../node_modules/.cache/old-engines");
const pathOf = (version: OldChromium): string => join(folder, `chromium-${version}`);

/** Whether this machine runs them. */
export const runsOldEngines = process.platform === "linux" && process.arch === "x64";

/** The program, or an error that says how to get it. */
export function needOldChromium(version: OldChromium): string {
  const path = pathOf(version);
  if (existsSync(path)) return path;
  throw new Error(`Chromium ${version} was not found. Run "npm run programs".`);
}

/** Brings what is missing. @returns whether all are here that this machine runs */
export function installOldEngines(): boolean {
  return !runsOldEngines || ([80, 79] as const).every((version) => existsSync(pathOf(version)) || install(version));
}

function install(version: OldChromium): boolean {
  const [ofPackage, integrity] = engines[version];
  console.log(`Installing Chromium ${version}…`);
  const temporary = mkdtempSync(join(tmpdir(), "old-engine-"));
  try {
    const packed = spawnSync("npm", ["pack", `${PACKAGE}@${ofPackage}`, "--silent"], { cwd: temporary });
    const [archive] = readdirSync(temporary);
    if (packed.status !== 0 || !archive) throw new Error(`npm pack: ${packed.stderr}`);
    const content = readFileSync(join(temporary, archive));
    if (`sha512-${createHash("sha512").update(content).digest("base64")}` !== integrity)
      throw new Error("The package is another one than before.");
    spawnSync("tar", ["xzf", archive, "package/bin/chromium.br"], { cwd: temporary });
    const program = brotliDecompressSync(readFileSync(join(temporary, "package/bin/chromium.br")));
    mkdirSync(folder, { recursive: true });
    // Whole or not at all.
    writeFileSync(`${pathOf(version)}.new`, program, { mode: 0o755 });
    renameSync(`${pathOf(version)}.new`, pathOf(version));
    return true;
  } catch (error) {
    console.error(`Chromium ${version} could not be installed: ${(error as Error).message}`);
    return false;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
