import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FileError, UsageError } from "./cli-error.ts";
import { wasRead } from "./input/files-read.ts";

/**
 * Writes a whole file or none: a program that reads it meanwhile gets the old file. It never replaces a file that was read.
 * @param mode who may read it @default what the system gives new files
 * @throws FileError, UsageError
 */
export async function writeOut(file: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found && wasRead(found)) throw new UsageError("outIsInput", { file });
  try {
    // A device or a pipe must not be replaced by a file.
    if (found && !found.isFile()) await writeFile(file, content);
    else await replace(found ? await realpath(file) : file, content, mode);
  } catch (error) {
    throw new FileError("cannotWrite", file, error);
  }
}

async function replace(file: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    const handle = await open(temporary, "wx", mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Writes to standard output, and waits until it is written. */
export const writeStdout = (content: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(content, (error) => (error ? reject(error) : resolve())));
