import type { Counter, Tally } from "../../../src/report/index.ts";
import { type Submission, TRACKS, canonical } from "../../../src/schema/index.ts";
import { breather } from "../breather.ts";
import { inOrder } from "../in-order.ts";
import type { Store, StoreTransaction } from "../store/store.ts";
import { cellsInOrder } from "./cells-in-order.ts";
import { type TrackCell, cellName } from "./cell-of.ts";
import { emptyTallyOf } from "./empty-tally.ts";
import { formsIn } from "./forms-in.ts";
import { PARTS } from "./parts.ts";
import type { Plan } from "./plan.ts";

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
export function recount(store: Store, plan: Plan): Promise<Recount> {
  const { survey, digest } = plan;
  return store.transact(async (tx) => {
    await tx.setPlans(survey, PARTS, digest);
    if (await tx.dropCells(survey, digest)) await forgetReports(tx, survey);

    const before = new Map<string, TrackCell & { tally: string }>();
    for (const track of TRACKS) {
      for await (const cells of cellsInOrder(tx, { survey, track, plan: digest, counts: "current" }))
        for (const { cell, tally } of cells) before.set(cellName({ track, cell }), { track, cell, tally });
    }
    const counted = await countAll(tx, plan);
    // A cell that lost its last form stays: something of it may be published.
    for (const [name, { track, cell }] of before)
      if (!counted.has(name)) counted.set(name, { track, cell, tally: emptyTallyOf(plan, track) });
    let changed = 0;
    const breathe = breather();
    for (const [name, { track, cell, tally }] of counted) {
      await breathe();
      if (canonical(JSON.parse(before.get(name)?.tally || "null")) === canonical(tally)) continue;
      changed++;
      await tx.setCell({ survey, track, cell }, { plan: digest, forms: formsIn(tally), tally: JSON.stringify(tally) });
    }
    return { forms: [...counted.values()].reduce((sum, { tally }) => sum + formsIn(tally), 0), changed };
  });
}

/** Reports that were published by another plan are no editions of what is counted now. */
async function forgetReports(tx: StoreTransaction, survey: string): Promise<void> {
  for (const track of TRACKS) {
    const { number } = await tx.edition({ survey, track });
    if (number > 0) await tx.setEdition({ survey, track }, { issuedAt: null, number: number + 1 });
  }
}

type CountedCell = TrackCell & { tally: Tally };

async function countAll(tx: StoreTransaction, plan: Plan): Promise<Map<string, CountedCell>> {
  const counted = new Map<string, CountedCell & Counter>();
  for await (const { body, quarantine } of inOrder(tx, plan.survey)) {
    if (quarantine !== undefined) continue;
    const submission = JSON.parse(body) as Submission;
    const found = plan.cellOf(submission);
    let entry = counted.get(cellName(found));
    if (!entry) {
      const tally = emptyTallyOf(plan, found.track);
      entry = { ...found, tally, ...plan.counter(tally) };
      counted.set(cellName(found), entry);
    }
    entry.count(submission);
  }
  return counted;
}
