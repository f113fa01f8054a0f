import type { Store } from "../../src/index.ts";

/** A database for one test. */
export interface TestDatabase {
  /** Another store on the same data each time. */
  open(): Promise<Store>;
  /** Does by hand what no store would. */
  exec(sql: string): Promise<void>;
  remove(): Promise<void>;
}
