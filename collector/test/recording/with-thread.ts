import { openStore } from "../../src/index.ts";
import type { TestDatabase } from "../databases/index.ts";

/** The same database, opened as the program opens it: submissions are stored in a thread of their own. */
export const withThread = (database: TestDatabase): TestDatabase => ({
  ...database,
  open: async () => (await openStore(database.address, { hasThread: true })).store,
});
