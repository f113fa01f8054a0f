import type { Transaction } from "kysely";
import type { Eraser } from "../erasing/eraser.ts";
import { fromRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

export const eraserOn = (tx: Transaction<Tables>): Eraser => ({
  async due({ survey, digest, finishedBefore, limit }) {
    const some = tx
      .selectFrom("submissions")
      .select("id")
      .where("survey", "=", survey)
      .where("digest", "=", digest)
      .where("finished_at", "<", finishedBefore)
      .where("body_hash", "!=", "")
      .orderBy("id")
      .limit(limit);
    const ids = (await some.execute()).map(({ id }) => id);
    if (!ids.length) return [];
    // Writes the rows as they are, which locks them in every dialect.
    const rows = await tx
      .updateTable("submissions")
      .set((eb) => ({ revision: eb.ref("revision") }))
      .where("id", "in", ids)
      .returningAll()
      .execute();
    return rows.map(fromRow);
  },

  async setBody(id, body) {
    await tx.updateTable("submissions").set({ body, body_hash: "" }).where("id", "=", id).execute();
  },
});
