import type { Transaction } from "kysely";
import type { Countable, PutResult } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";
import type { ManyRows } from "./many-rows.ts";
import { toRow } from "./rows.ts";
import { storable } from "./storable-texts.ts";
import type { Tables } from "./tables.ts";

/** Stores a submission in place of a lower revision, unless it was withdrawn. */
export async function put(tx: Transaction<Tables>, submission: StoredSubmission): Promise<PutResult> {
  // The write comes first: it waits for a withdrawal that is under way, so that the look after it sees the tombstone.
  const written = await write(tx, submission);
  if (!written) return { isStored: false };
  const { numDeletedRows } = await tx
    .deleteFrom("submissions")
    .where("id", "=", submission.id)
    .where("id", "in", tx.selectFrom("withdrawn").select("id"))
    .executeTakeFirstOrThrow();
  return numDeletedRows ? { isStored: false } : { isStored: true, ...written };
}

/** As `put` for each, of different ids: in two statements for all that are new, as most are. */
export async function putAll(
  tx: Transaction<Tables>,
  many: ManyRows,
  submissions: readonly StoredSubmission[],
): Promise<PutResult[]> {
  const inserted = await many.execute<{ id: string }, ReturnType<typeof toRow>>(
    tx,
    "put",
    submissions.map(toRow),
    (rows) =>
      tx
        .insertInto("submissions")
        .values(rows)
        .onConflict((conflict) => conflict.column("id").doNothing())
        .returning("id"),
  );
  const isNew = new Set(inserted.map(({ id }) => id));
  // As in `put`, the write comes first.
  const deleted = await many.execute<{ id: string }, { id: string }>(
    tx,
    "gone",
    inserted.map(({ id }) => ({ id })),
    (rows) =>
      tx
        .deleteFrom("submissions")
        .where(
          "id",
          "in",
          rows.map(({ id }) => id),
        )
        .where("id", "in", tx.selectFrom("withdrawn").select("id"))
        .returning("id"),
  );
  const isGone = new Set(deleted.map(({ id }) => id));
  const results: PutResult[] = [];
  for (const submission of submissions) {
    const id = storable(submission.id);
    results.push(isNew.has(id) ? { isStored: !isGone.has(id) } : await put(tx, submission));
  }
  return results;
}

/**
 * One statement decides, because two revisions may come at once.
 * @returns what it replaced, if anything; `undefined` when it wrote nothing
 */
async function write(
  tx: Transaction<Tables>,
  submission: StoredSubmission,
): Promise<{ replaced?: Countable } | undefined> {
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
    .returning(["id", "survey", "body", "quarantine"])
    .executeTakeFirst();
  if (!replaced) return undefined;
  await tx.updateTable("submissions").set(content).where("id", "=", id).execute();
  return { replaced: countable(replaced) };
}

/** What is read of a row for counting. */
export const countable = <Row extends { quarantine: string | null }>({ quarantine, ...same }: Row) => ({
  ...same,
  ...(quarantine !== null && { quarantine }),
});
