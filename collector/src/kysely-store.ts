import { type Kysely, type Selectable, type Transaction, sql } from "kysely";
import type { Survey } from "../../src/schema/index.ts";
import type { PageQuery, Store, StoredSubmission } from "./store.ts";
import { storableTexts } from "./storable-texts.ts";
import type { Tables } from "./tables.ts";
import { type Counted, countChange } from "./tallies/count-change.ts";
import { kyselyTallies } from "./tallies/kysely-tallies.ts";
import { transact } from "./transact.ts";

/** A store in any SQL database that Kysely speaks to. The tables must be up to date. */
export function kyselyStore(database: Kysely<Tables>): Store {
  const db = database.withPlugin(storableTexts);
  const kept = new Set<string>();
  /** Whether the last submission could not be written, for a full disk or the like. */
  let isStuck = false;

  async function writing<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    try {
      const result = await transact(db, work);
      isStuck = false;
      return result;
    } catch (error) {
      isStuck = true;
      throw error;
    }
  }

  async function keepSurvey({ survey, version, digest, receivedAt }: StoredSubmission, body: Survey): Promise<void> {
    const key = `${survey} ${version} ${digest}`;
    if (kept.has(key)) return;
    await writing((tx) =>
      tx
        .insertInto("surveys")
        .values({ id: survey, version, digest, first_used_at: receivedAt, body: JSON.stringify(body) })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    kept.add(key);
  }

  return {
    async keep(submission, survey, plan) {
      await keepSurvey(submission, survey);
      return writing(async (tx) => {
        // The write comes first: it waits for a withdrawal that is under way, so that the look after it sees the tombstone.
        const written = await write(tx, submission);
        if (!written) return false;
        const { numDeletedRows } = await tx
          .deleteFrom("submissions")
          .where("id", "=", submission.id)
          .where("id", "in", tx.selectFrom("withdrawn").select("id"))
          .executeTakeFirstOrThrow();
        if (numDeletedRows) return false;
        await countChange(tx, plan, { removed: written.replaced, added: submission });
        return true;
      });
    },

    async find(id) {
      const row = await db.selectFrom("submissions").selectAll().where("id", "=", id).executeTakeFirst();
      return row && fromRow(row);
    },

    async withdraw(id, at, plan) {
      await writing(async (tx) => {
        const gone = await tx
          .deleteFrom("submissions")
          .where("id", "=", id)
          .returning(["id", "revision", "survey", "body"])
          .executeTakeFirst();
        if (!gone) return;
        await tx.insertInto("withdrawn").values({ id, revision: gone.revision, withdrawn_at: at }).execute();
        await countChange(tx, plan, { removed: gone });
      });
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

    tallies: kyselyTallies(db),

    async ping() {
      await sql`select 1`.execute(db);
      if (isStuck) await writing(tryRoom);
    },

    close: () => db.destroy(),
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

/**
 * One statement decides, because two revisions may come at once.
 * @returns what it replaced, if anything; `undefined` when it wrote nothing
 */
async function write(
  tx: Transaction<Tables>,
  submission: StoredSubmission,
): Promise<{ replaced?: Counted } | undefined> {
  const row = toRow(submission);
  const { id, received_at: _, ...content } = row;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("submissions")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows) return {};
  // Reads and locks the lower revision at once; it is gone when the next statement is done.
  const replaced = await tx
    .updateTable("submissions")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .where("revision", "<", row.revision)
    // Completed is completed: 0 is never replaced by 1.
    .where("partial", ">=", row.partial)
    .returning(["id", "survey", "body"])
    .executeTakeFirst();
  if (!replaced) return undefined;
  await tx.updateTable("submissions").set(content).where("id", "=", id).execute();
  return { replaced };
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

const toRow = ({
  finishedAt,
  receivedAt,
  bodyHash,
  partial,
  ...same
}: StoredSubmission): Selectable<Tables["submissions"]> => ({
  ...same,
  partial: Number(partial),
  finished_at: finishedAt,
  received_at: receivedAt,
  body_hash: bodyHash,
});

const fromRow = ({
  finished_at,
  received_at,
  body_hash,
  partial,
  ...same
}: Selectable<Tables["submissions"]>): StoredSubmission => ({
  ...same,
  partial: partial === 1,
  finishedAt: finished_at,
  receivedAt: received_at,
  bodyHash: body_hash,
});
