import { join } from "node:path";
import { openDurable, sqliteIn, storeIn } from "../../src/sql/open-sqlite.ts";
import { asIfDistributed } from "../distribution/as-if-distributed.ts";
import type { TestDatabase } from "./database.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** An empty file. */
export async function sqliteDatabase(): Promise<TestDatabase & { file: string }> {
  const folder = await temporaryFolder();
  const file = join(folder.path, "submissions.db");
  return {
    file,
    address: file,
    open: () => storeIn(openDurable(file), undefined, [asIfDistributed]),
    kysely: async () => sqliteIn(openDurable(file)),
    async exec(sql) {
      const database = openDurable(file);
      database.exec(sql);
      database.close();
    },
    remove: folder.remove,
  };
}
