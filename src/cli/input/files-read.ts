import { type Stats, statSync } from "node:fs";

/** The files that this run has read, by device and inode: one file may have many names. */
const read = new Set<string>();

const identity = ({ dev, ino }: Pick<Stats, "dev" | "ino">): string => `${dev}:${ino}`;

/** Remembers a file that is read, so that no result takes its place. */
export function rememberRead(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) read.add(identity(found));
}

/** Begins another run. A file that is gone may leave its inode to another one. */
export const forgetRead = (): void => read.clear();

/** Whether this run has read a file, by this name or another. */
export const wasRead = (found: Pick<Stats, "dev" | "ino">): boolean => read.has(identity(found));
