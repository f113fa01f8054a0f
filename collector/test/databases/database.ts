import type { Kysely } from "kysely";
import type { Store, Tables } from "../../src/index.ts";

/** A database for one test. */
export interface TestDatabase {
  /** What names it in the program's settings: a file, or `postgres://…`. */
  address: string;
  /** Another store on the same data each time. */
  open(): Promise<Store>;
  /** The database below a store, as it is. */
  kysely(): Promise<Kysely<Tables>>;
  /** Does by hand what no store would. */
  exec(sql: string): Promise<void>;
  remove(): Promise<void>;
}
