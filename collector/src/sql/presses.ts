import type { Kysely, Migration } from "kysely";
import type { Presses } from "../form/presses.ts";
import type { Tables } from "./tables.ts";

export const pressesMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("presses")
      .addColumn("press", "text", (column) => column.primaryKey())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .execute();
  },
};

/** Rows that are forgotten at once. */
const MOST_ROWS = 1000;

/** @param writing does work in a transaction */
export const pressesIn = (writing: <T>(work: (tx: Kysely<Tables>) => Promise<T>) => Promise<T>): Presses => ({
  claim: (press, since) =>
    writing(async (tx) => {
      const { id } = await tx
        .insertInto("presses")
        .values(press)
        .onConflict((conflict) =>
          conflict.column("press").doUpdateSet((eb) => {
            const either = (column: "id" | "at") =>
              eb
                .case()
                .when("presses.at", ">=", since)
                .then(eb.ref(`presses.${column}`))
                .else(eb.ref(`excluded.${column}`))
                .end();
            return { id: either("id"), at: either("at") };
          }),
        )
        .returning("id")
        .executeTakeFirstOrThrow();
      return id;
    }),

  async forget(before) {
    const forgetSome = () =>
      writing(async (tx) => {
        const rows = await tx.selectFrom("presses").select("press").where("at", "<", before).limit(MOST_ROWS).execute();
        const old = rows.map(({ press }) => press);
        // One that was sent again meanwhile stays.
        if (old.length) await tx.deleteFrom("presses").where("press", "in", old).where("at", "<", before).execute();
        return old.length;
      });
    while ((await forgetSome()) === MOST_ROWS);
  },
});
