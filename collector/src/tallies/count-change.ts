import type { Transaction } from "kysely";
import { type Tally, counterOf } from "../../../src/report/index.ts";
import type { Submission } from "../../../src/schema/index.ts";
import type { Tables } from "../tables.ts";
import { type Place, placeName } from "./place.ts";
import { nothing } from "./nothing.ts";
import type { Plan } from "./plan.ts";
import { emptyRow, formsIn } from "./row.ts";
import { hold, markShort } from "./shards.ts";

/** A submission as it is stored, as far as counting needs it. */
export interface Counted {
  id: string;
  survey: string;
  /** JSON. */
  body: string;
}

export interface Change {
  removed?: Counted | undefined;
  added?: Counted | undefined;
}

interface Step {
  submission: Submission;
  how: "count" | "uncount";
}

/**
 * Brings the tallies up to date, in the transaction that changes the submissions. Where the tallies are kept by another
 * plan, or not yet, it only marks that they miss something.
 */
export async function countChange(
  tx: Transaction<Tables>,
  plan: Plan | undefined,
  { removed, added }: Change,
): Promise<void> {
  const steps: Step[] = [];
  for (const [stored, how] of [
    [removed, "uncount"],
    [added, "count"],
  ] as const) {
    if (!stored) continue;
    // A revision may be of another survey than what it replaces.
    const isOurs = stored.survey === plan?.survey && (await hold(tx, stored)) === plan.digest;
    if (isOurs) steps.push({ submission: JSON.parse(stored.body) as Submission, how });
    else await markShort(tx, stored);
  }
  if (plan) await take(tx, plan, steps);
}

async function take(tx: Transaction<Tables>, plan: Plan, steps: readonly Step[]): Promise<void> {
  const placed = steps.map((step) => ({ ...step, place: plan.placeOf(step.submission) }));
  // In one order, so that no two transactions wait for each other. Of one cell, what goes goes first.
  placed.sort((a, b) => compare(placeName(a.place), placeName(b.place)));
  for (const { place, submission, how } of placed) {
    await change(tx, plan, place, (tally) => counterOf(plan.surveys, tally, plan.options.known)[how](submission));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function change(
  tx: Transaction<Tables>,
  plan: Plan,
  { track, cell }: Place,
  by: (tally: Tally) => void,
): Promise<void> {
  const { counts } = await tx
    .insertInto("tallies")
    .values(emptyRow(plan, { track, cell }))
    // Reads and locks at once: until the transaction ends, nobody else changes the row.
    .onConflict((conflict) =>
      conflict.columns(["survey", "track", "cell"]).doUpdateSet((eb) => ({ forms: eb.ref("tallies.forms") })),
    )
    .returning("counts")
    .executeTakeFirstOrThrow();
  const tally = counts ? (JSON.parse(counts) as Tally) : nothing(plan, track);
  by(tally);
  await tx
    .updateTable("tallies")
    .set({ counts: JSON.stringify(tally), forms: formsIn(tally) })
    .where("survey", "=", plan.survey)
    .where("track", "=", track)
    .where("cell", "=", cell)
    .execute();
}
