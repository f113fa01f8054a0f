import { tallyOf } from "../../src/report/index.ts";
import { canonical } from "../../src/schema/digest.ts";
import type { Survey, Track } from "../../src/schema/index.ts";
import type { Store } from "../src/index.ts";
import { inOrder } from "../src/in-order.ts";
import { registryOf } from "../src/registry.ts";
import type { Plan } from "../src/tallies/plan.ts";
import { type PlanOptions, plansOf } from "../src/tallies/plans.ts";
import { talliesOf } from "../src/tallies/tallies.ts";

const TRACKS: readonly Track[] = ["citizen", "self", "verified"];

export const planFor = async (store: Store, survey: Survey, options: PlanOptions): Promise<Plan> =>
  (await plansOf(registryOf([survey]), store, options)(survey.id))!;

/** The kept tallies, and those of the stored rows, by track; each as canonical JSON. */
export async function bothTallies(store: Store, plan: Plan): Promise<{ kept: string[]; fromRows: string[] }> {
  const rows: unknown[] = [];
  for await (const { body } of inOrder(store, plan.survey)) rows.push(JSON.parse(body));
  const kept: string[] = [];
  const fromRows: string[] = [];
  for (const track of TRACKS) {
    const own = rows.filter((row) => ((row as { track?: Track }).track ?? "citizen") === track);
    kept.push(canonical(await talliesOf(store).current(plan, track)));
    fromRows.push(canonical(tallyOf(plan.surveys, own, { ...plan.options, track })));
  }
  return { kept, fromRows };
}
