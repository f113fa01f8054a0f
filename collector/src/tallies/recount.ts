import type { Kysely, Transaction } from "kysely";
import { type Counter, type Tally, counterOf } from "../../../src/report/index.ts";
import { canonical } from "../../../src/schema/digest.ts";
import type { Submission } from "../../../src/schema/index.ts";
import { breather } from "../breather.ts";
import type { Tables } from "../tables.ts";
import { transact } from "../transact.ts";
import { type Place, placeName } from "./place.ts";
import { nothing } from "./nothing.ts";
import type { Plan } from "./plan.ts";
import { emptyRow, formsIn } from "./row.ts";
import { holdAll } from "./shards.ts";

const BATCH = 500;

export interface Recount {
  /** Submissions counted. */
  forms: number;
  /** Cells whose tally was another one than it is now. */
  changed: number;
}

/**
 * Counts a survey's submissions anew, and has them counted by this plan from then on. What is sent meanwhile waits.
 * Cells that were counted by the same plan keep what is published of them; those of another plan go.
 */
export function recount(db: Kysely<Tables>, plan: Plan): Promise<Recount> {
  return transact(db, async (tx) => {
    await holdAll(tx, plan);
    const { numDeletedRows } = await tx
      .deleteFrom("tallies")
      .where("survey", "=", plan.survey)
      .where("plan", "!=", plan.digest)
      .executeTakeFirstOrThrow();
    if (numDeletedRows) await forgetReports(tx, plan);

    const rows = await tx.selectFrom("tallies").selectAll().where("survey", "=", plan.survey).execute();
    const kept = new Map(rows.map((row) => [placeName(row), row.counts]));
    const counted = await countAll(tx, plan);
    // A cell that lost its last form keeps its row: something of it may be published.
    for (const row of rows)
      counted.set(placeName(row), counted.get(placeName(row)) ?? { ...row, tally: nothing(plan, row.track) });
    let changed = 0;
    const breathe = breather();
    for (const [name, { track, cell, tally }] of counted) {
      await breathe();
      if (canonical(JSON.parse(kept.get(name) ?? "null")) === canonical(tally)) continue;
      changed++;
      const counts = { counts: JSON.stringify(tally), forms: formsIn(tally) };
      await tx
        .insertInto("tallies")
        .values({ ...emptyRow(plan, { track, cell }), ...counts })
        .onConflict((conflict) => conflict.columns(["survey", "track", "cell"]).doUpdateSet(counts))
        .execute();
    }
    return { forms: [...counted.values()].reduce((sum, { tally }) => sum + formsIn(tally), 0), changed };
  });
}

async function forgetReports(tx: Transaction<Tables>, { survey }: Plan): Promise<void> {
  await tx
    .updateTable("published_reports")
    .set((eb) => ({ issued_at: null, edition: eb("edition", "+", 1) }))
    .where("survey", "=", survey)
    .execute();
}

type Counted = Place & { tally: Tally };

async function countAll(tx: Transaction<Tables>, plan: Plan): Promise<Map<string, Counted>> {
  const counted = new Map<string, Counted & Counter>();
  for await (const submission of submissionsOf(tx, plan.survey)) {
    const place = plan.placeOf(submission);
    let entry = counted.get(placeName(place));
    if (!entry) {
      const tally = nothing(plan, place.track);
      entry = { ...place, tally, ...counterOf(plan.surveys, tally, plan.options.known) };
      counted.set(placeName(place), entry);
    }
    entry.count(submission);
  }
  return counted;
}

async function* submissionsOf(tx: Transaction<Tables>, survey: string): AsyncGenerator<Submission> {
  const breathe = breather();
  for (let last = ""; ;) {
    const rows = await tx
      .selectFrom("submissions")
      .select(["id", "body"])
      .where("survey", "=", survey)
      .where("id", ">", last)
      .orderBy("id")
      .limit(BATCH)
      .execute();
    for (const { body } of rows) {
      await breathe();
      yield JSON.parse(body) as Submission;
    }
    if (rows.length < BATCH) return;
    last = rows.at(-1)!.id;
  }
}
