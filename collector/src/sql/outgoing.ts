import type { Kysely, Transaction } from "kysely";
import type { ForwardingReader, ForwardingWriter, Outgoing } from "../forwarding/outgoing.ts";
import type { Tables } from "./tables.ts";

export const forwardingReader = (db: Kysely<Tables>): ForwardingReader => ({
  withdrawals: ({ survey, after, before, limit }) =>
    db
      .selectFrom("withdrawn")
      .select(["id", "withdrawn_at as withdrawnAt"])
      .where("survey", "=", survey)
      .where("withdrawn_at", "<", before)
      .where((eb) =>
        eb.or([
          eb("withdrawn_at", ">", after.withdrawnAt),
          eb.and([eb("withdrawn_at", "=", after.withdrawnAt), eb("id", ">", after.id)]),
        ]),
      )
      .orderBy("withdrawn_at")
      .orderBy("id")
      .limit(limit)
      .execute(),

  async forwardingStatus() {
    const rows = await db
      .selectFrom("outgoing")
      .select((eb) => ["failure", eb.fn.countAll().as("count"), eb.fn.min("since").as("oldest")])
      .groupBy("failure")
      .execute();
    const groups = rows.map(({ failure, count, oldest }) => ({ failure, count: Number(count), oldest }));
    const sum = (some: typeof groups): number => some.reduce((all, { count }) => all + count, 0);
    const failing = groups.filter(({ failure }) => failure !== null);
    return {
      waiting: sum(groups),
      failing: sum(failing),
      oldest: groups.map(({ oldest }) => oldest).sort()[0] ?? null,
      failures: failing.map(({ failure, count }) => ({ failure: failure!, count })).sort((a, b) => b.count - a.count),
    };
  },
});

export const forwardingWriter = (tx: Transaction<Tables>): ForwardingWriter => ({
  async put(outgoing, at) {
    if (!outgoing.length) return;
    await tx
      .insertInto("outgoing")
      .values(
        outgoing.map(({ survey, submission, event, revision }) => {
          const named = { survey, submission, event, revision };
          return { ...named, attempts: 0, next_at: at, since: at, failure: null };
        }),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["survey", "submission"])
          .doUpdateSet((eb) => ({ event: eb.ref("excluded.event"), revision: eb.ref("excluded.revision") })),
      )
      .execute();
  },

  async claim(now, until, limit) {
    const due = await tx
      .selectFrom("outgoing")
      .select(["survey", "submission", "event", "revision", "attempts", "next_at"])
      .where("next_at", "<=", now)
      .orderBy("next_at")
      .orderBy("submission")
      .limit(limit)
      .execute();
    const claimed = [];
    // In one order, so that no two collectors wait for each other.
    for (const row of due.sort((a, b) => (a.submission < b.submission ? -1 : 1))) {
      const { numUpdatedRows } = await tx
        .updateTable("outgoing")
        .set({ next_at: until })
        .where("survey", "=", row.survey)
        .where("submission", "=", row.submission)
        // Another collector, or something newer, was first.
        .where("next_at", "=", row.next_at)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows) claimed.push(row);
    }
    return claimed
      .sort((a, b) => (a.next_at < b.next_at ? -1 : 1))
      .map(({ next_at, ...same }) => ({ ...same, nextAt: next_at }));
  },

  async drop(outgoing, at) {
    await tx
      .deleteFrom("outgoing")
      .where("survey", "=", outgoing.survey)
      .where("submission", "=", outgoing.submission)
      .where("event", "=", outgoing.event)
      .where("revision", "<=", outgoing.revision)
      .execute();
    await tx
      .updateTable("outgoing")
      .set({ next_at: at, attempts: 0, failure: null })
      .where("survey", "=", outgoing.survey)
      .where("submission", "=", outgoing.submission)
      .execute();
  },

  async putOff(outgoing: Outgoing, nextAt, failure) {
    await tx
      .updateTable("outgoing")
      .set((eb) => ({ next_at: nextAt, failure, attempts: eb("attempts", "+", 1) }))
      .where("survey", "=", outgoing.survey)
      .where("submission", "=", outgoing.submission)
      .where("event", "=", outgoing.event)
      .where("revision", "=", outgoing.revision)
      .execute();
  },
});
