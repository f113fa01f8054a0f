import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Has this process let go of files of SQLite that it has closed: libsql keeps one open for as long as a statement of it is not collected. */
export async function letGo(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    collectGarbage();
    await turn();
  }
}
