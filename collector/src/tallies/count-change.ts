import { type Tally, counterOf } from "../../../src/report/index.ts";
import type { Submission } from "../../../src/schema/index.ts";
import type { Countable, StoreTransaction } from "../store/store.ts";
import { type TrackCell, cellName } from "./cell-of.ts";
import { emptyTallyOf } from "./empty-tally.ts";
import { formsIn } from "./forms-in.ts";
import { MISSES, partOf } from "./parts.ts";
import type { Plan } from "./plan.ts";

export interface Change {
  removed?: Countable | undefined;
  added?: Countable | undefined;
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
  tx: StoreTransaction,
  plan: Plan | undefined,
  { removed, added }: Change,
): Promise<void> {
  const steps: Step[] = [];
  for (const [stored, how] of [
    [removed, "uncount"],
    [added, "count"],
  ] as const) {
    if (!stored) continue;
    const part = [partOf(stored.id)];
    // A revision may be of another survey than what it replaces.
    const isOurs = stored.survey === plan?.survey && (await tx.holdPlans(stored.survey, part))[0] === plan.digest;
    if (isOurs) steps.push({ submission: JSON.parse(stored.body) as Submission, how });
    else await tx.setPlans(stored.survey, part, MISSES);
  }
  if (plan) await take(tx, plan, steps);
}

async function take(tx: StoreTransaction, plan: Plan, steps: readonly Step[]): Promise<void> {
  const placed = steps.map((step) => ({ ...step, cell: plan.cellOf(step.submission) }));
  // In one order, so that no two transactions wait for each other. Of one cell, what goes goes first.
  placed.sort((a, b) => compare(cellName(a.cell), cellName(b.cell)));
  for (const { cell, submission, how } of placed) {
    await change(tx, plan, cell, (tally) => counterOf(plan.surveys, tally, plan.options.known)[how](submission));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function change(
  tx: StoreTransaction,
  plan: Plan,
  { track, cell }: TrackCell,
  by: (tally: Tally) => void,
): Promise<void> {
  const key = { survey: plan.survey, track, cell };
  const counted = await tx.holdCell(key);
  const tally = counted === undefined ? emptyTallyOf(plan, track) : (JSON.parse(counted) as Tally);
  by(tally);
  await tx.setCell(key, { plan: plan.digest, forms: formsIn(tally), tally: JSON.stringify(tally) });
}
