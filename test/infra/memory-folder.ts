import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";

/** Memory that Linux shows as a folder. */
const MEMORY = "/dev/shm";

/** In bytes: several times what all tests together have there at once. */
const ENOUGH = 6e9;

const DAY = 24 * 60 * 60_000;
const START = join(MEMORY, "survey-tests-");

/**
 * Has this process, and all that it starts, put what is temporary into memory where there is plenty. A database of a test has three hundred files,
 * and a disk on which files come and go takes a tenth of a second of the processor to make them. All of it goes with this process.
 */
export function putTemporaryFilesIntoMemory(): void {
  if (process.env["TMPDIR"] || !hasRoom()) return;
  removeLeft();
  const folder = mkdtempSync(START);
  // Some of what tests start runs as somebody else.
  chmodSync(folder, 0o1777);
  process.once("exit", () => remove(folder));
  if (mayRunPrograms(folder)) process.env["TMPDIR"] = folder;
}

function hasRoom(): boolean {
  if (process.platform !== "linux" || !existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return Math.min(bavail * bsize, freemem()) > ENOUGH;
}

/** A container may forbid it there. */
function mayRunPrograms(folder: string): boolean {
  const program = join(folder, "program");
  writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}

/** What processes left that were killed. Others may run at this moment, also in a container with processes of its own. */
function removeLeft(): void {
  for (const name of readdirSync(MEMORY)) {
    const path = join(MEMORY, name);
    if (path.startsWith(START) && statSync(path).mtimeMs < Date.now() - DAY) remove(path);
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A program that is still ending has put something there again. A later run removes it.
  }
}
