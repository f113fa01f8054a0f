import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../tables.ts";
import type { Plan } from "./plan.ts";

/** The first digit of a submission's id says which of the survey's rows it holds. */
const SHARDS = [..."0123456789abcdef"];

interface Holder {
  id: string;
  survey: string;
}

/**
 * Holds the submission's shard until the transaction ends, so that nobody counts anew meanwhile.
 * @returns the plan by which the survey's tallies are kept; "" when they miss something
 */
export async function hold(tx: Transaction<Tables>, { id, survey }: Holder): Promise<string> {
  const { plan } = await tx
    .insertInto("tally_plans")
    .values({ survey, shard: id[0]!, plan: "" })
    .onConflict((conflict) =>
      conflict.columns(["survey", "shard"]).doUpdateSet((eb) => ({ plan: eb.ref("tally_plans.plan") })),
    )
    .returning("plan")
    .executeTakeFirstOrThrow();
  return plan;
}

/** Notes that the tallies of the submission's survey miss something. */
export async function markShort(tx: Transaction<Tables>, { id, survey }: Holder): Promise<void> {
  await tx
    .insertInto("tally_plans")
    .values({ survey, shard: id[0]!, plan: "" })
    .onConflict((conflict) => conflict.columns(["survey", "shard"]).doUpdateSet({ plan: "" }))
    .execute();
}

/** Holds all shards until the transaction ends, and notes that from then on the tallies are kept by this plan. */
export async function holdAll(tx: Transaction<Tables>, { survey, digest }: Plan): Promise<void> {
  await tx
    .insertInto("tally_plans")
    .values(SHARDS.map((shard) => ({ survey, shard, plan: digest })))
    .onConflict((conflict) => conflict.columns(["survey", "shard"]).doUpdateSet({ plan: digest }))
    .execute();
}

/** Holds all shards until the transaction ends: nothing of the survey is counted meanwhile. */
export async function stopAll(tx: Transaction<Tables>, { survey }: Plan): Promise<void> {
  await tx
    .updateTable("tally_plans")
    .set((eb) => ({ plan: eb.ref("plan") }))
    .where("survey", "=", survey)
    .execute();
}

/** Whether the survey's tallies are kept by this plan, and miss nothing. */
export async function isKept(db: Kysely<Tables>, { survey, digest }: Plan): Promise<boolean> {
  const rows = await db
    .selectFrom("tally_plans")
    .select("shard")
    .where("survey", "=", survey)
    .where("plan", "=", digest)
    .execute();
  return rows.length === SHARDS.length;
}
