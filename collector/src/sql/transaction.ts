import type { Transaction } from "kysely";
import type { StoreTransaction } from "../store/store.ts";
import { VIEWS_COLUMNS } from "../store/stored.ts";
import { type CellOptions, cellsOn } from "./cells.ts";
import { eraserOn } from "./eraser.ts";
import { invitationWriter } from "./invitations.ts";
import { hold } from "./holding.ts";
import { forwardingWriter } from "./outgoing.ts";
import { countable, put, putAll } from "./put.ts";
import { proofWriterOn } from "./proofs.ts";
import { quarantineWriterOn } from "./quarantines.ts";
import { rightsWriterOn } from "./rights.ts";
import { readerOn } from "./reader.ts";
import type { Tables } from "./tables.ts";

/** So many rows of eight values stay below the values that a statement may have in every database. */
const MOST_ROWS = 1000;

/** What a transaction can do. Where it reads what it relies on, it writes the row as it is: this locks it in every dialect. */
export function transactionOn(tx: Transaction<Tables>, batch: CellOptions): StoreTransaction {
  return {
    ...readerOn(tx),
    rights: rightsWriterOn(tx),
    quarantines: quarantineWriterOn(tx),
    proofs: proofWriterOn(tx),

    inviting: invitationWriter(tx),

    erasing: eraserOn(tx),

    forwarding: forwardingWriter(tx),

    put: (submission) => put(tx, submission),

    putAll: (submissions) => putAll(tx, batch.rows, submissions),

    async withdraw(id, at) {
      const gone = await tx
        .deleteFrom("submissions")
        .where("id", "=", id)
        .returning(["id", "revision", "survey", "body", "quarantine"])
        .executeTakeFirst();
      if (gone)
        await tx
          .insertInto("withdrawn")
          .values({ id, revision: gone.revision, withdrawn_at: at, survey: gone.survey })
          .execute();
      return gone && countable(gone);
    },

    async holdPlans(survey, parts) {
      type Part = Pick<Tables["tally_plans"], "shard">;
      const rows = await hold(
        parts.map((shard): Part => ({ shard })),
        {
          holding: batch.holding,
          read: (some) =>
            tx
              .selectFrom("tally_plans")
              .select(["shard", "plan"])
              .where("survey", "=", survey)
              .where(
                "shard",
                "in",
                some.map(({ shard }) => shard),
              )
              .orderBy("shard"),
          write: (some) =>
            batch.rows.execute<Part & { plan: string }, Tables["tally_plans"]>(
              tx,
              "hold-plans",
              some.map(({ shard }) => ({ survey, shard, plan: "" })),
              (held) =>
                tx
                  .insertInto("tally_plans")
                  .values(held)
                  .onConflict((conflict) =>
                    conflict.columns(["survey", "shard"]).doUpdateSet((eb) => ({ plan: eb.ref("tally_plans.plan") })),
                  )
                  .returning(["shard", "plan"]),
            ),
          nameOf: ({ shard }) => shard,
        },
      );
      const plans = new Map(rows.map(({ shard, plan }) => [shard, plan]));
      return parts.map((part) => plans.get(part) ?? "");
    },

    async setPlans(survey, parts, plan) {
      await tx
        .insertInto("tally_plans")
        .values(parts.map((shard) => ({ survey, shard, plan })))
        .onConflict((conflict) => conflict.columns(["survey", "shard"]).doUpdateSet({ plan }))
        .execute();
    },

    ...cellsOn(tx, batch),

    async publishCells({ survey, track }, cells) {
      if (!cells.length) return;
      await tx
        .updateTable("tallies")
        .set((eb) => ({ published: eb.ref("counts"), published_forms: eb.ref("forms") }))
        .where("survey", "=", survey)
        .where("track", "=", track)
        .where("cell", "in", cells)
        .execute();
    },

    async dropCells(survey, otherThan) {
      const { numDeletedRows } = await tx
        .deleteFrom("tallies")
        .where("survey", "=", survey)
        .where("plan", "!=", otherThan)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },

    async setEdition({ survey, track }, { issuedAt, number, made = null }) {
      const edition = { issued_at: issuedAt, edition: number, made };
      await tx
        .insertInto("published_reports")
        .values({ survey, track, ...edition })
        .onConflict((conflict) => conflict.columns(["survey", "track"]).doUpdateSet(edition))
        .execute();
    },

    async addViews(views) {
      for (let i = 0; i < views.length; i += MOST_ROWS) {
        await tx
          .insertInto("views")
          .values(views.slice(i, i + MOST_ROWS).map(({ ...row }) => row))
          .onConflict((conflict) =>
            conflict
              .columns([...VIEWS_COLUMNS])
              .doUpdateSet((eb) => ({ count: eb("views.count", "+", eb.ref("excluded.count")) })),
          )
          .execute();
      }
    },
  };
}
