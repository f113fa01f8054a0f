import fc from "fast-check";
import { openDurable, storeIn } from "../../../collector/src/sql/open-sqlite.ts";
import { exposedBy } from "./combined.ts";
import { HISTORIES } from "./history.ts";
import { play } from "./play.ts";

/** Groups of fewer forms are not shown. */
const LEAST = 3;

/** Attacks all that a collector publishes in so many histories of each kind, together. @returns per kind, how many tell of too few people */
export async function auditHistories(count: number, seed: number): Promise<{ kind: string; found: string[] }[]> {
  const store = await storeIn(openDurable(":memory:"));
  try {
    const audited: { kind: string; found: string[] }[] = [];
    for (const [kind, history] of Object.entries(HISTORIES)) {
      const found: string[] = [];
      for (const events of fc.sample(history, { numRuns: count, seed })) {
        const reports = await play(store, events, { disclosure: "public", minimum: LEAST, by: ["channel", "unit"] });
        const few = exposedBy(reports, LEAST);
        if (few.length)
          found.push(`${kind}: forms ${few.map(({ forms }) => forms.join("+")).join()} of ${JSON.stringify(events)}`);
      }
      audited.push({ kind, found });
    }
    return audited;
  } finally {
    await store.close();
  }
}
