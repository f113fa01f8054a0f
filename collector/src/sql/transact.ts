import { setTimeout as pause } from "node:timers/promises";
import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

const ATTEMPTS = 10;

/** SQLSTATE of what is to be tried again as it was: serialization failure, deadlock. */
const AGAIN = ["40001", "40P01"];

/**
 * Does the work in one transaction. Its statements lock what they rely on, so they need to see what others have committed meanwhile: the
 * level is set here, whatever the database's default is. Where the database asks for another attempt, there is one.
 */
export async function transact<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel("read committed").execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !AGAIN.includes(String((error as { code?: unknown }).code))) throw error;
    }
    await pause(10 * attempt * Math.random());
  }
}
