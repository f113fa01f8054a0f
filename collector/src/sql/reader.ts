import type { Kysely } from "kysely";
import type { StoreReader } from "../store/store.ts";
import { type PageQuery, VIEWS_COLUMNS } from "../store/stored.ts";
import { invitationReader } from "./invitations.ts";
import { forwardingReader } from "./outgoing.ts";
import { fromRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** What can be read, in a transaction or without one. */
export function readerOn(db: Kysely<Tables>): StoreReader {
  return {
    invitations: invitationReader(db),

    forwarded: forwardingReader(db),

    async find(id) {
      const row = await db.selectFrom("submissions").selectAll().where("id", "=", id).executeTakeFirst();
      return row && fromRow(row);
    },

    findWithdrawn: (id) =>
      db.selectFrom("withdrawn").select(["id", "revision"]).where("id", "=", id).executeTakeFirst(),

    async idsFrom(prefix) {
      // "g" is behind every digit of an id.
      const rows = await db
        .selectFrom("submissions")
        .select("id")
        .where("id", ">=", prefix)
        .where("id", "<", `${prefix}g`)
        .union(db.selectFrom("withdrawn").select("id").where("id", ">=", prefix).where("id", "<", `${prefix}g`))
        .limit(2)
        .execute();
      return rows.map(({ id }) => id);
    },

    async page(query) {
      return (await pageQuery(db, query).execute()).map(fromRow);
    },

    async count(survey, units, most) {
      let query = db.selectFrom("submissions").select("id");
      if (survey !== undefined) query = query.where("survey", "=", survey);
      if (units) query = query.where("unit", "in", units);
      if (most !== undefined) query = query.limit(most + 1);
      const { count } = await db
        .selectFrom(query.as("some"))
        .select((eb) => eb.fn.countAll().as("count"))
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    surveysUsed: (id) =>
      db
        .selectFrom("surveys")
        .select(["id", "version", "digest", "first_used_at as firstUsedAt", "body"])
        .where("id", "=", id)
        .orderBy("first_used_at")
        .orderBy("digest")
        .execute(),

    async plans(survey) {
      const rows = await db.selectFrom("tally_plans").select(["shard", "plan"]).where("survey", "=", survey).execute();
      return new Map(rows.map(({ shard, plan }) => [shard, plan]));
    },

    sizes: ({ survey, track, plan }) =>
      db
        .selectFrom("tallies")
        .select(["cell", "forms", "published_forms as published"])
        .where("survey", "=", survey)
        .where("track", "=", track)
        .where("plan", "=", plan)
        .execute(),

    async cells({ survey, track, plan, counts, after, limit }) {
      const column = counts === "current" ? "counts" : "published";
      let query = db
        .selectFrom("tallies")
        .select(["cell", column])
        .where("survey", "=", survey)
        .where("track", "=", track)
        .where("plan", "=", plan)
        .where(column, "is not", null)
        .orderBy("cell")
        .limit(limit);
      if (after !== undefined) query = query.where("cell", ">", after);
      return (await query.execute()).map((row) => ({ cell: row.cell, tally: row[column]! }));
    },

    async edition({ survey, track }) {
      const row = await db
        .selectFrom("published_reports")
        .select(["issued_at as issuedAt", "edition as number", "made"])
        .where("survey", "=", survey)
        .where("track", "=", track)
        .executeTakeFirst();
      if (!row) return { issuedAt: null, number: 0 };
      const { made, ...edition } = row;
      return { ...edition, ...(made !== null && { made }) };
    },

    async viewDays(survey) {
      const rows = await db.selectFrom("views").select("day").distinct().where("survey", "=", survey).execute();
      return rows.map(({ day }) => day).sort();
    },

    async views(survey, day) {
      const rows = await db
        .selectFrom("views")
        .select([...VIEWS_COLUMNS, "count"])
        .where("survey", "=", survey)
        .where("day", "=", day)
        .execute();
      // PostgreSQL's driver gives large whole numbers as text.
      return rows.map(({ count, ...of }) => ({ ...of, count: Number(count) }));
    },
  };
}

function pageQuery(db: Kysely<Tables>, { survey, units, order, after, limit }: PageQuery) {
  const [direction, behind, from] =
    order === "oldest-first" ? (["asc", ">", ">="] as const) : (["desc", "<", "<="] as const);
  let query = db.selectFrom("submissions").selectAll();
  if (survey !== undefined) query = query.where("survey", "=", survey);
  if (units) query = query.where("unit", "in", units);
  if (after) {
    query = query
      // Where a page begins in the index. An "or" alone has databases read all pages before.
      .where("received_at", from, after.receivedAt)
      .where((eb) => eb.or([eb("received_at", behind, after.receivedAt), eb("id", behind, after.id)]));
  }
  return query.orderBy("received_at", direction).orderBy("id", direction).limit(limit);
}
