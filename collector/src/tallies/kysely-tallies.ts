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
  const sum = async (column: "counts" | "published", plan: Plan, track: Track): Promise<Tally> => {
    const rows = await db
      .selectFrom("tallies")
      .select(column)
      .where("survey", "=", plan.survey)
      .where("track", "=", track)
      .where("plan", "=", plan.digest)
      .where(column, "is not", null)
      .execute();
    const breathe = breather();
    const tallies: Tally[] = [];
    for (const row of rows) {
      await breathe();
      tallies.push(JSON.parse(row[column]!) as Tally);
    }
    return sumOfDistinct(nothing(plan, track), tallies);
  };
  return {
    isKept: (plan) => isKept(db, plan),
    recount: (plan) => recount(db, plan),
    current: (plan, track) => sum("counts", plan, track),
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
    published: (plan, track) => sum("published", plan, track),
    renew: (plan, track, renewal) => renew(db, plan, track, renewal),
    edition: (plan, track) => editionOf(db, plan, track),
  };
}
