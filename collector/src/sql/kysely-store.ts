import { type Kysely, type Transaction, sql } from "kysely";
import type { RecordingThread } from "../recording/recording-thread.ts";
import type { Store } from "../store/store.ts";
import { type CellOptions, knownCells } from "./cells.ts";
import { holdingIn } from "./holding.ts";
import { manyRows } from "./many-rows.ts";
import type { OneWriter } from "./one-writer.ts";
import { pressesIn } from "./presses.ts";
import { readerOn } from "./reader.ts";
import { quarantineReaderOn } from "./quarantines.ts";
import { rightsReaderOn } from "./rights.ts";
import { storableTexts } from "./storable-texts.ts";
import type { Tables } from "./tables.ts";
import { transact } from "./transact.ts";
import { transactionOn } from "./transaction.ts";

export interface KyselyOptions {
  /** By what transactions take turns, where the database does one after the other. @default it does several at once */
  writeInTurn?: OneWriter | undefined;
  /** Records in this store's place, in the same database. @default none: the collector does so in transactions of this store */
  recording?: RecordingThread | undefined;
}

/** A store in any SQL database that Kysely speaks to. The tables must be up to date; see `migrate`. */
export function kyselyStore(database: Kysely<Tables>, { writeInTurn, recording }: KyselyOptions = {}): Store {
  const db = database.withPlugin(storableTexts);
  const isAlone = writeInTurn !== undefined;
  const batch: CellOptions = {
    rows: manyRows({ isInWholes: !isAlone }),
    known: knownCells(),
    holding: holdingIn(database, isAlone),
  };
  /** Whether the last change could not be written, for a full disk or the like. */
  let isStuck = false;

  const writing = <T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> => noting(() => transact(db, work));

  async function noting<T>(write: () => Promise<T>): Promise<T> {
    try {
      const result = await (writeInTurn ? writeInTurn(write) : write());
      isStuck = false;
      return result;
    } catch (error) {
      isStuck = true;
      throw error;
    }
  }

  return {
    ...readerOn(db),
    rights: rightsReaderOn(db),
    quarantines: quarantineReaderOn(db),
    presses: pressesIn(writing),

    ...(recording && { record: (wishes, options) => noting(() => recording.record(wishes, options)) }),
    transact: (work) => writing((tx) => work(transactionOn(tx, batch))),

    addSurvey: ({ firstUsedAt, ...same }) =>
      writing(async (tx) => {
        await tx
          .insertInto("surveys")
          .values({ ...same, first_used_at: firstUsedAt })
          .onConflict((conflict) => conflict.columns(["id", "version", "digest"]).doNothing())
          .execute();
      }),

    async ping() {
      await sql`select 1`.execute(db);
      if (isStuck) await writing(tryRoom);
    },

    async close() {
      await recording?.close();
      await db.destroy();
    },
  };
}

/** Writes as much as a large submission, and takes it away again. */
async function tryRoom(tx: Transaction<Tables>): Promise<void> {
  // No survey has this id.
  await tx
    .insertInto("tally_plans")
    .values({ survey: "", shard: "", plan: "-".repeat(65_536) })
    .execute();
  await tx.deleteFrom("tally_plans").where("survey", "=", "").execute();
}
