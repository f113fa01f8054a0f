import type { Kysely } from "kysely";
import type { Track } from "../../../src/schema/index.ts";
import type { Tables } from "../tables.ts";
import { transact } from "../transact.ts";
import type { Plan } from "./plan.ts";
import { releasable } from "./releasable.ts";
import { stopAll } from "./shards.ts";

export interface Renewal {
  threshold: number;
  /** Now, ISO 8601 in UTC. */
  at: string;
}

export interface Edition {
  /** ISO 8601 in UTC; `null` before anything was published. */
  issuedAt: string | null;
  /** Counts up whenever the report changes. */
  number: number;
}

/**
 * Publishes the cells that may be, as they are now.
 * @returns whether it did; where the last time was on another day, it is also renewed when nothing has changed
 */
export async function renew(
  db: Kysely<Tables>,
  plan: Plan,
  track: Track,
  { threshold, at }: Renewal,
): Promise<boolean> {
  const { issuedAt } = await editionOf(db, plan, track);
  const isOld = issuedAt !== null && issuedAt.slice(0, 10) !== at.slice(0, 10);
  if (!isOld && !(await changesOf(db, plan, track, threshold)).length) return false;
  await transact(db, async (tx) => {
    await tx
      .insertInto("published_reports")
      .values({ survey: plan.survey, track, issued_at: at, edition: 1 })
      // Holds the row: two that renew at once do it one after the other.
      .onConflict((conflict) =>
        conflict
          .columns(["survey", "track"])
          .doUpdateSet((eb) => ({ issued_at: at, edition: eb("published_reports.edition", "+", 1) })),
      )
      .execute();
    // Whoever stores holds one of these while counting. Without them, a form would nearly always come between the look and the write.
    await stopAll(tx, plan);
    for (const { cell } of await changesOf(tx, plan, track, threshold)) {
      await tx
        .updateTable("tallies")
        .set((eb) => ({ published: eb.ref("counts"), published_forms: eb.ref("forms") }))
        .where("survey", "=", plan.survey)
        .where("track", "=", track)
        .where("cell", "=", cell)
        .execute();
    }
  });
  return true;
}

/** The edition of the report that is published. */
export async function editionOf(db: Kysely<Tables>, { survey }: Plan, track: Track): Promise<Edition> {
  const row = await db
    .selectFrom("published_reports")
    .select(["issued_at as issuedAt", "edition as number"])
    .where("survey", "=", survey)
    .where("track", "=", track)
    .executeTakeFirst();
  return row ?? { issuedAt: null, number: 0 };
}

/** The cells that may be published now, in the order in which all transactions take them. */
async function changesOf(db: Kysely<Tables>, plan: Plan, track: Track, threshold: number) {
  const rows = await db
    .selectFrom("tallies")
    .select(["cell", "forms", "published_forms"])
    .where("survey", "=", plan.survey)
    .where("track", "=", track)
    .where("plan", "=", plan.digest)
    .execute();
  const open = releasable(
    rows.map(({ cell, forms, published_forms: published }) => ({ cell, published, more: forms - published })),
    threshold,
  );
  return rows.filter(({ cell }) => open.has(cell)).sort((a, b) => (a.cell < b.cell ? -1 : 1));
}
