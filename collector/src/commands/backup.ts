import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BadSetting } from "../errors/bad-setting.ts";
import { copyDatabase, sideAt } from "../sql/copy-database.ts";
import { isPostgresUrl } from "../sql/postgres-url.ts";
import { copySqlite, requireSound } from "../sql/sqlite-file.ts";
import type { CollectorCommand } from "./command.ts";

/** Copies everything into a SQLite file, as it is at one moment, while collectors go on. */
export const backupCommand: CollectorCommand = {
  does: "copies everything into a file while collectors go on, and checks the copy",
  flags: { to: { does: "the file to make, such as backups/2026-11-30.db; it must not be there yet" } },
  settings: ["config", "database", "database-url"],
  async run({ settings, flag }) {
    const to = flag("to");
    if (!to) throw new BadSetting("Name the file to make: backup --to backups/2026-11-30.db");
    if (existsSync(to)) throw new BadSetting(`${to} is there already. Name another file.`);
    const { database } = settings();
    await mkdir(dirname(to), { recursive: true });
    // Whoever finds the file under its name finds all of it.
    const folder = await mkdtemp(`${to}.part-`);
    try {
      const part = join(folder, "backup.db");
      copySqlite(isPostgresUrl(database) ? await copied(database, join(folder, "copy.db")) : database, part);
      const rows = requireSound(part);
      // It holds what people answered.
      await chmod(part, 0o600);
      await rename(part, to);
      console.log(`${to} has ${rows} submission(s), and was read to its end without a fault.`);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Each row is read again in the copy. @returns the file that was copied to */
async function copied(database: string, to: string): Promise<string> {
  await copyDatabase(await sideAt(database, true), await sideAt(to, true), console.log);
  return to;
}
