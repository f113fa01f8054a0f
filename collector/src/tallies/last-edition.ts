import type { Tally } from "../../../src/report/index.ts";
import { TRACKS, type Track } from "../../../src/schema/index.ts";
import type { StoreReader } from "../store/store.ts";
import type { Edition } from "../store/stored.ts";
import type { CarriedCell } from "./carried.ts";
import { cellsInOrder } from "./cells-in-order.ts";
import { emptyTallyOf } from "./empty-tally.ts";
import { MISSES } from "./parts.ts";
import type { Plan } from "./plan.ts";

/** Whether what an edition was made with (`Edition.made`) says that it stays as it is. */
export const isMarkedLast = ({ made }: Edition): boolean =>
  made !== undefined && (JSON.parse(made) as { isLast?: boolean }).isLast === true;

/**
 * What other plans have published in editions that stay: cell by cell as it was, also of units that there are no more. An edition of other questions
 * cannot be shown with today's, so it does not stay.
 */
export async function lastEditions(tx: StoreReader, plan: Plan): Promise<Map<Track, CarriedCell[]>> {
  const { survey, digest } = plan;
  const found = new Map<Track, CarriedCell[]>();
  for (const track of TRACKS) {
    if (!isMarkedLast(await tx.edition({ survey, track }))) continue;
    const shape = shapeOf(emptyTallyOf(plan, track));
    const kept: CarriedCell[] = [];
    for (const other of new Set((await tx.plans(survey)).values())) {
      if (other === digest || other === MISSES) continue;
      for await (const cells of cellsInOrder(tx, { survey, track, plan: other, counts: "published" })) {
        for (const { cell, tally: text } of cells) {
          kept.push({ track, cell, tally: JSON.parse(text) as Tally });
        }
      }
    }
    if (kept.length && kept.every(({ tally }) => shapeOf(tally) === shape)) found.set(track, kept);
  }
  return found;
}

const shapeOf = ({ layout, by, waves }: Tally): string => JSON.stringify([layout, by, waves]);
