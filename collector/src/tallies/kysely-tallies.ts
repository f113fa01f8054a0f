import type { Kysely } from "kysely";
import type { Tally } from "../../../src/report/index.ts";
import type { Track } from "../../../src/schema/index.ts";
import { breather } from "../breather.ts";
import type { Tables } from "../tables.ts";
import { nothing } from "./nothing.ts";
import type { Plan } from "./plan.ts";
import { recount } from "./recount.ts";
import { editionOf, renew } from "./renew.ts";
import { isKept } from "./shards.ts";
import { sumOfDistinct } from "./sum.ts";
import type { TallyStore } from "./tally-store.ts";

/** Keeps tallies in the database that has the submissions. */
export function kyselyTallies(db: Kysely<Tables>): TallyStore {
  return {
    isKept: (plan) => isKept(db, plan),
    recount: (plan) => recount(db, plan),
    async current(plan, track) {
      const tallies: Tally[] = [];
      for await (const rows of cellsOf(db, "counts", plan, track))
        tallies.push(...rows.map((row) => JSON.parse(row) as Tally));
      return sumOfDistinct(nothing(plan, track), tallies);
    },
    async hasForms({ survey, digest }, track) {
      const row = await db
        .selectFrom("tallies")
        .select("cell")
        .where("survey", "=", survey)
        .where("track", "=", track)
        .where("plan", "=", digest)
        .where("forms", ">", 0)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    published: (plan, track) => cellsOf(db, "published", plan, track),
    renew: (plan, track, renewal) => renew(db, plan, track, renewal),
    edition: (plan, track) => editionOf(db, plan, track),
  };
}

const BATCH = 50;

async function* cellsOf(
  db: Kysely<Tables>,
  column: "counts" | "published",
  plan: Plan,
  track: Track,
): AsyncGenerator<string[]> {
  const breathe = breather();
  let last: string | undefined;
  for (;;) {
    let query = db
      .selectFrom("tallies")
      .select(["cell", column])
      .where("survey", "=", plan.survey)
      .where("track", "=", track)
      .where("plan", "=", plan.digest)
      .where(column, "is not", null)
      .orderBy("cell")
      .limit(BATCH);
    if (last !== undefined) query = query.where("cell", ">", last);
    const rows = await query.execute();
    if (rows.length) yield rows.map((row) => row[column]!);
    if (rows.length < BATCH) return;
    last = rows.at(-1)!.cell;
    await breathe();
  }
}
