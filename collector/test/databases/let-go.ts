import { readdirSync, readlinkSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/**
 * Has this process let go of files of SQLite that it has closed: libsql keeps one open for as long as a statement of it is not collected.
 * @param names of the files, or of folders that they are in; all others may stay open
 */
export async function letGo(...names: string[]): Promise<void> {
  // Collecting takes a tenth of a second and more in a process that has run many tests.
  for (let i = 0; i < 3 && holds(names); i++) {
    collectGarbage();
    await turn();
  }
}

/** Where there is no `/proc`, nobody knows, so it may. */
function holds(names: readonly string[]): boolean {
  const link = (fd: string): string => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return ""; // It has been closed meanwhile.
    }
  };
  if (process.platform !== "linux") return true;
  return readdirSync("/proc/self/fd").some((fd) => names.some((name) => link(fd).startsWith(name)));
}
