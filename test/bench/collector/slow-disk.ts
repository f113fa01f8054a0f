import { execFileSync } from "node:child_process";
import { join } from "node:path";

/**
 * Gives whatever this process starts from now on a disk that takes so long to say that something is on it. Needs Linux and a C compiler.
 * @param folder where a library may be made that others may read
 * @param wait milliseconds, beside those of the disk itself. A disk in an office computer takes 5 to 20, one of a data centre 0.1 to 2
 */
export function slowDisk(folder: string, wait: number): void {
  const library = join(folder, "slow-disk.so");
  execFileSync("cc", ["-shared", "-fPIC", "-o", library, join(import.meta.dirname, "slow-disk.c"), "-ldl"]);
  Object.assign(process.env, { LD_PRELOAD: library, SYNC_WAIT: String(Math.round(wait * 1000)) });
}
