import type { Kysely, Transaction } from "kysely";
import type { InvitationReader, InvitationWriter } from "../invitations/invitations.ts";
import type { Tables } from "./tables.ts";

/** Rows in one statement: of few values, so that every database takes them. */
const MOST_ROWS = 1000;

export const invitationReader = (db: Kysely<Tables>): InvitationReader => ({
  batches: (survey) =>
    db
      .selectFrom("invitation_batches")
      .select(["survey", "batch", "channel", "unit", "wave", "made_on as madeOn", "codes", "answered"])
      .where("survey", "=", survey)
      .orderBy("made_on")
      .orderBy("batch")
      .execute(),

  find: (survey, codes) =>
    codes.length
      ? db
          .selectFrom("invitations")
          .select(["code", "batch", "place"])
          .where("survey", "=", survey)
          .where("code", "in", codes)
          .execute()
      : Promise.resolve([]),
});

export const invitationWriter = (tx: Transaction<Tables>): InvitationWriter => ({
  ...invitationReader(tx),

  async add({ madeOn, ...same }, codes) {
    await tx
      .insertInto("invitation_batches")
      .values({ ...same, made_on: madeOn })
      .execute();
    const { survey, batch } = same;
    const rows = codes.map((code, place) => ({ survey, code, batch, place }));
    for (let i = 0; i < rows.length; i += MOST_ROWS) {
      await tx
        .insertInto("invitations")
        .values(rows.slice(i, i + MOST_ROWS))
        .execute();
    }
  },

  async hold(survey, batch) {
    const { answered } = await tx
      .updateTable("invitation_batches")
      .set((eb) => ({ answered: eb.ref("answered") }))
      .where("survey", "=", survey)
      .where("batch", "=", batch)
      .returning("answered")
      .executeTakeFirstOrThrow();
    return answered;
  },

  async setAnswered(survey, batch, answered) {
    await tx
      .updateTable("invitation_batches")
      .set({ answered })
      .where("survey", "=", survey)
      .where("batch", "=", batch)
      .execute();
  },
});
