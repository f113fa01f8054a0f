import Database from "libsql";
import { NotMoved } from "./copy-tables.ts";

/** Writes what a SQLite file holds at this moment into another file, in one piece, while others write into the first. */
export function copySqlite(from: string, to: string): void {
  const database = new Database(from, { fileMustExist: true } as Database.Options);
  try {
    database.prepare("vacuum into ?").run(to);
  } finally {
    database.close();
  }
}

/** What is damaged in a SQLite file, which is read to its end; nothing when it is sound. */
export function soundness(file: string): string[] {
  const database = new Database(file, { fileMustExist: true } as Database.Options);
  try {
    const found = database.pragma("integrity_check") as { integrity_check: string }[];
    return found.map((row) => row.integrity_check).filter((line) => line !== "ok");
  } catch (error) {
    return [(error as Error).message];
  } finally {
    database.close();
  }
}

/**
 * Reads a backup to its end.
 * @returns how many submissions are in it
 * @throws NotMoved says what is damaged
 */
export function requireSound(file: string): number {
  const faults = soundness(file);
  if (faults.length) throw new NotMoved(`${file} is damaged: ${faults.slice(0, 3).join("; ")}. Use an older backup.`);
  const database = new Database(file, { fileMustExist: true } as Database.Options);
  try {
    const [row] = database.prepare("select count(*) as rows from submissions").all() as { rows: number }[];
    return row!.rows;
  } finally {
    database.close();
  }
}
