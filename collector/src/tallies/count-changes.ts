import type { Submission } from "../../../src/schema/index.ts";
import type { Countable, StoreTransaction } from "../store/store.ts";
import { type TrackCell, cellName } from "./cell-of.ts";
import { each } from "../each.ts";
import type { CellCount, CellKey } from "../store/stored.ts";
import { compare } from "./compare.ts";
import { emptyTallyOf } from "./empty-tally.ts";
import { formsIn } from "./forms-in.ts";
import { MISSES, partOf } from "./parts.ts";
import type { Plan } from "./plan.ts";

/** What became of one submission. */
export interface SubmissionChange {
  /** The plan of its survey. A revision may belong to another survey than the revision that it replaces. */
  plan: Plan | undefined;
  removed?: Countable | undefined;
  added?: Countable | undefined;
}

interface Step {
  plan: Plan | undefined;
  stored: Countable;
  how: "count" | "uncount";
}

type Counted = Step & { plan: Plan };

/** The steps that change one cell. */
interface CellSteps {
  plan: Plan;
  cell: TrackCell;
  steps: { submission: Submission; how: Step["how"] }[];
}

/**
 * Brings the tallies up to date, in the transaction that changes the submissions. If the tallies follow another
 * plan, or none yet, it only marks that they miss something.
 * @param changes in their order
 */
export async function countChanges(tx: StoreTransaction, changes: readonly SubmissionChange[]): Promise<void> {
  // For each submission, the removed revision comes before the added one.
  const steps = changes.flatMap(({ plan, removed, added }): Step[] => [
    ...(removed && !isOut(removed) ? [{ plan, stored: removed, how: "uncount" as const }] : []),
    ...(added && !isOut(added) ? [{ plan, stored: added, how: "count" as const }] : []),
  ]);
  const counted = await countable(tx, steps);
  // In one order, so that no two transactions wait for each other.
  for (const survey of [...new Set(counted.map(({ plan }) => plan.survey))].sort(compare)) {
    const own = byCell(counted.filter(({ plan }) => plan.survey === survey));
    const cells = [...own].sort(([a], [b]) => compare(a, b)).map(([, cell]) => cell);
    const keys = cells.map(({ cell }) => ({ survey, ...cell }));
    const before = await hold(tx, keys);
    await set(
      tx,
      cells.map((cell, i) => ({ ...keys[i]!, ...changed(cell, before[i]) })),
    );
  }
}

const hold = async (tx: StoreTransaction, keys: readonly CellKey[]): Promise<(string | undefined)[]> =>
  keys.length > 1 && tx.holdCells ? tx.holdCells(keys) : each(keys, (key) => tx.holdCell(key));

async function set(tx: StoreTransaction, cells: readonly (CellKey & CellCount)[]): Promise<void> {
  if (cells.length > 1 && tx.setCells) await tx.setCells(cells);
  else for (const cell of cells) await tx.setCell(cell, cell);
}

/** Whether a submission is in a quarantine, and so was never counted, or is no more. */
const isOut = ({ quarantine }: Countable): boolean => quarantine !== undefined;

/** Holds the parts that the submissions are in. @returns the steps whose tallies are kept by their plans; the others are marked */
async function countable(tx: StoreTransaction, steps: readonly Step[]): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const survey of [...new Set(steps.map(({ stored }) => stored.survey))].sort(compare)) {
    const own = steps.filter(({ stored }) => stored.survey === survey);
    const parts = [...new Set(own.map(({ stored }) => partOf(stored.id)))].sort(compare);
    const held = await tx.holdPlans(survey, parts);
    const plans = new Map(parts.map((part, i) => [part, held[i]!]));
    const isCounted = (step: Step): step is Counted =>
      step.plan?.survey === survey && step.plan.digest === plans.get(partOf(step.stored.id));
    const missed = new Set(own.filter((step) => !isCounted(step)).map(({ stored }) => partOf(stored.id)));
    if (missed.size) await tx.setPlans(survey, [...missed].sort(compare), MISSES);
    counted.push(...own.filter(isCounted));
  }
  return counted;
}

/** @param steps of one survey */
function byCell(steps: readonly Counted[]): Map<string, CellSteps> {
  const cells = new Map<string, CellSteps>();
  for (const { plan, stored, how } of steps) {
    const submission = JSON.parse(stored.body) as Submission;
    const cell = plan.cellOf(submission);
    const name = cellName(cell);
    const entry = cells.get(name) ?? { plan, cell, steps: [] };
    cells.set(name, entry);
    entry.steps.push({ submission, how });
  }
  return cells;
}

function changed({ plan, cell: { track }, steps }: CellSteps, before: string | undefined): CellCount {
  const tally = before === undefined ? emptyTallyOf(plan, track) : plan.parsed(before);
  const counter = plan.counter(tally);
  for (const { submission, how } of steps) counter[how](submission);
  return { plan: plan.digest, forms: formsIn(tally), tally: plan.written(tally) };
}
