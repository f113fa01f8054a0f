import type { Kysely } from "kysely";
import type { Track } from "../../../src/schema/index.ts";
import { breather } from "../breather.ts";
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

/** Publishes the cells that may be, as they are now; when the last time was on another day, also when nothing has changed. */
export async function renew(db: Kysely<Tables>, plan: Plan, track: Track, { threshold, at }: Renewal): Promise<void> {
  const isOld = (issuedAt: string | null) => issuedAt !== null && issuedAt.slice(0, 10) !== at.slice(0, 10);
  // Most who ask find nothing to do, and need hold up nobody.
  const { issuedAt } = await editionOf(db, plan, track);
  if (!isOld(issuedAt) && !(await changesOf(db, plan, track, threshold)).length) return;
  await transact(db, async (tx) => {
    const held = await tx
      .insertInto("published_reports")
      .values({ survey: plan.survey, track, issued_at: null, edition: 0 })
      // Holds the row: two that renew at once do it one after the other.
      .onConflict((conflict) =>
        conflict.columns(["survey", "track"]).doUpdateSet((eb) => ({ edition: eb.ref("published_reports.edition") })),
      )
      .returning("issued_at")
      .executeTakeFirstOrThrow();
    // Whoever stores holds one of these while counting. Without them, a form would nearly always come between the look and the write.
    await stopAll(tx, plan);
    const cells = await changesOf(tx, plan, track, threshold);
    // Somebody else has done it since the look.
    if (!isOld(held.issued_at) && !cells.length) return;
    const breathe = breather();
    for (let i = 0; i < cells.length; i += BATCH) {
      await breathe();
      await tx
        .updateTable("tallies")
        .set((eb) => ({ published: eb.ref("counts"), published_forms: eb.ref("forms") }))
        .where("survey", "=", plan.survey)
        .where("track", "=", track)
        .where("cell", "in", cells.slice(i, i + BATCH))
        .execute();
    }
    await tx
      .updateTable("published_reports")
      .set((eb) => ({ issued_at: at, edition: eb("edition", "+", 1) }))
      .where("survey", "=", plan.survey)
      .where("track", "=", track)
      .execute();
  });
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

/** So many cells in one statement take a few milliseconds. */
const BATCH = 50;

/** The cells that may be published now, in the order in which all transactions take them. */
async function changesOf(db: Kysely<Tables>, plan: Plan, track: Track, threshold: number): Promise<string[]> {
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
  return [...open].sort((a, b) => (a < b ? -1 : 1));
}
