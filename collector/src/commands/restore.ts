import { access } from "node:fs/promises";
import { BadSetting } from "../errors/bad-setting.ts";
import { copyDatabase, sideAt } from "../sql/copy-database.ts";
import { requireSound } from "../sql/sqlite-file.ts";
import type { CollectorCommand } from "./command.ts";

/** Puts what `backup` made into the collector's database, which is empty. */
export const restoreCommand: CollectorCommand = {
  does: "copies what “backup” made into an empty database, and compares it there",
  flags: { from: { does: "the file that “backup” made" } },
  settings: ["config", "database", "database-url"],
  async run({ settings, flag }) {
    const from = flag("from");
    if (!from) throw new BadSetting("Name the file that “backup” made: restore --from backups/2026-11-30.db");
    await access(from);
    const rows = requireSound(from);
    const target = await sideAt(settings().database);
    // No collector uses a backup, and this process has read it a moment ago.
    await copyDatabase(await sideAt(from, true), target, console.log);
    console.log(
      `${rows} submission(s) are back in ${target.place}. Forms withdrawn since the backup are in it, too: withdraw them again.`,
    );
  },
};
