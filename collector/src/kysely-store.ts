import { type Kysely, type Selectable, sql } from "kysely";
import type { Survey } from "../../src/schema/index.ts";
import type { PageQuery, Store, StoredSubmission } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A store in any SQL database that Kysely speaks to. The tables must be up to date. */
export function kyselyStore(db: Kysely<Tables>): Store {
  const kept = new Set<string>();

  async function keepSurvey({ survey, version, digest, receivedAt }: StoredSubmission, body: Survey): Promise<void> {
    const key = `${survey} ${version} ${digest}`;
    if (kept.has(key)) return;
    await db
      .insertInto("surveys")
      .values({ id: survey, version, digest, first_used_at: receivedAt, body: JSON.stringify(body) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    kept.add(key);
  }

  return {
    async add(submission, survey) {
      await keepSurvey(submission, survey);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("submissions")
        .values(toRow(submission))
        .onConflict((conflict) => conflict.column("id").doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async find(id) {
      const row = await db.selectFrom("submissions").selectAll().where("id", "=", id).executeTakeFirst();
      return row && fromRow(row);
    },

    async page(query) {
      return (await pageQuery(db, query).execute()).map(fromRow);
    },

    async count(survey) {
      let query = db.selectFrom("submissions").select((eb) => eb.fn.countAll().as("count"));
      if (survey !== undefined) query = query.where("survey", "=", survey);
      return Number((await query.executeTakeFirstOrThrow()).count);
    },

    async surveysUsed(id) {
      const rows = await db
        .selectFrom("surveys")
        .select("body")
        .where("id", "=", id)
        .orderBy("first_used_at")
        .orderBy("digest")
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as Survey);
    },

    async ping() {
      await sql`select 1`.execute(db);
    },

    close: () => db.destroy(),
  };
}

function pageQuery(db: Kysely<Tables>, { survey, order, after, limit }: PageQuery) {
  const [direction, behind] = order === "oldest-first" ? (["asc", ">"] as const) : (["desc", "<"] as const);
  let query = db.selectFrom("submissions").selectAll();
  if (survey !== undefined) query = query.where("survey", "=", survey);
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb("received_at", behind, after.receivedAt),
        eb.and([eb("received_at", "=", after.receivedAt), eb("id", behind, after.id)]),
      ]),
    );
  }
  return query.orderBy("received_at", direction).orderBy("id", direction).limit(limit);
}

const toRow = ({ finishedAt, receivedAt, bodyHash, ...same }: StoredSubmission): Selectable<Tables["submissions"]> => ({
  ...same,
  finished_at: finishedAt,
  received_at: receivedAt,
  body_hash: bodyHash,
});

const fromRow = ({
  finished_at,
  received_at,
  body_hash,
  ...same
}: Selectable<Tables["submissions"]>): StoredSubmission => ({
  ...same,
  finishedAt: finished_at,
  receivedAt: received_at,
  bodyHash: body_hash,
});
