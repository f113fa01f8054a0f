import { stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Finding, bad, good, noteworthy } from "./finding.ts";

/** Room for about a hundred thousand forms of twenty questions, with their log. */
const ROOM = 512 * 1024 * 1024;

/** Room on the disk of a SQLite file, and who may read the file. */
export async function* diskFindings(file: string): AsyncGenerator<Finding> {
  const folder = dirname(resolve(file));
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const megabytes = `${Math.floor(free / 1024 / 1024)} MB are free in ${folder}`;
  yield free < ROOM
    ? bad("disk", `Only ${megabytes}. Make room: when it is full, nothing more is stored`)
    : good("disk", megabytes);
  const { mode } = await stat(file);
  if (mode & 0o007)
    yield noteworthy("disk", `Everybody on this machine may read ${file}, in which answers are. chmod 600 ${file}`);
}
