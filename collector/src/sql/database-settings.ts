import { BadSetting } from "../errors/bad-setting.ts";
import { type GivenSettings, topic } from "../settings/topic.ts";
import { wholeFrom } from "../settings/values.ts";
import { isPostgresUrl } from "./postgres-url.ts";

/** Where submissions are kept. */
export const databaseSettings = topic({
  defaults: { database: "data/submissions.db", "database-url": "", "database-pool": "10" },

  read: (given) => ({
    /** A SQLite file, or `postgres://…`. */
    database: databaseIn(given),
    /** Most connections to PostgreSQL. */
    databasePool: wholeFrom("database-pool", given.value("database-pool"), 1000),
  }),
});

/** The URL, unless a flag names a file: a container's image, for one, has a variable for both. */
function databaseIn({ value, flag }: GivenSettings<"database" | "database-url">): string {
  if (flag("database") && flag("database-url")) {
    throw new BadSetting("--database names a file, and --database-url a server. Give one of them.");
  }
  const url = flag("database") ? "" : value("database-url");
  if (url === "") return value("database");
  if (isPostgresUrl(url)) return url;
  // It may hold a password, so it is not said.
  throw new BadSetting("database-url is no address of PostgreSQL. Write postgres://user:password@host:5432/database");
}
