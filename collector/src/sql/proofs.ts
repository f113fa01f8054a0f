import type { Kysely, Migration } from "kysely";
import type { ProofWriter } from "../proof/proofs.ts";
import type { Tables } from "./tables.ts";

export const proofMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("proof_secrets")
      .addColumn("survey", "text", (column) => column.primaryKey())
      .addColumn("secret", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("spent_proofs")
      .addColumn("survey", "text", (column) => column.notNull())
      .addColumn("challenge", "text", (column) => column.notNull())
      .addColumn("expires_at", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("spent_proofs_key", ["survey", "challenge"])
      .execute();
    await db.schema.createIndex("spent_proofs_expiry").on("spent_proofs").columns(["survey", "expires_at"]).execute();
  },
};

export const proofWriterOn = (tx: Kysely<Tables>): ProofWriter => ({
  async proofSecret(survey, otherwise) {
    const { secret } = await tx
      .insertInto("proof_secrets")
      .values({ survey, secret: otherwise })
      .onConflict((conflict) =>
        conflict.column("survey").doUpdateSet((eb) => ({ secret: eb.ref("proof_secrets.secret") })),
      )
      .returning("secret")
      .executeTakeFirstOrThrow();
    return secret;
  },
  async spendProof({ expiresAt, ...same }) {
    const row = await tx
      .insertInto("spent_proofs")
      .values({ ...same, expires_at: expiresAt })
      .onConflict((conflict) => conflict.columns(["survey", "challenge"]).doNothing())
      .returning("challenge")
      .executeTakeFirst();
    return row !== undefined;
  },
  async forgetProofs(survey, before) {
    await tx.deleteFrom("spent_proofs").where("survey", "=", survey).where("expires_at", "<", before).execute();
  },
});
