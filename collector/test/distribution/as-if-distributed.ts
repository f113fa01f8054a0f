import type { KyselyPlugin } from "kysely";
import { refusalsOf } from "./refusals-of.ts";

/**
 * Refuses what a PostgreSQL that is distributed over several servers would refuse. Every test's database has it, so whatever the collector
 * sends in any of them is looked at.
 */
export const asIfDistributed: KyselyPlugin = {
  transformQuery({ node }) {
    const refusals = refusalsOf(node);
    if (refusals.length)
      throw new Error(
        `A distributed database would refuse this: ${refusals.join("; ")}. See EVERYWHERE in collector/test/distribution/refusals-of.ts`,
      );
    return node;
  },
  transformResult: async ({ result }) => result,
};
