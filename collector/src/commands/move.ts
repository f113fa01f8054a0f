import { access } from "node:fs/promises";
import { BadSetting } from "../errors/bad-setting.ts";
import { copyDatabase, sideAt } from "../sql/copy-database.ts";
import { isPostgresUrl } from "../sql/postgres-url.ts";
import type { CollectorCommand } from "./command.ts";

/** Copies everything that a collector keeps into another database, and compares it there. */
export const moveCommand: CollectorCommand = {
  does: "copies everything from one database into an empty one, and compares it",
  flags: {
    from: { does: "a SQLite file, or postgres://…, that no collector uses at the moment" },
    to: { does: "the other one" },
  },
  settings: [],
  async run({ flag }) {
    const [from, to] = [flag("from"), flag("to")];
    if (!from || !to || from === to) {
      throw new BadSetting("Give two databases: move --from data/submissions.db --to postgres://user@host/database");
    }
    if (!isPostgresUrl(from)) await access(from);
    const source = await sideAt(from);
    const target = await sideAt(to);
    await copyDatabase(source, target, console.log);
    console.log(`Moved from ${source.place} to ${target.place}. The old one is as it was.`);
  },
};
