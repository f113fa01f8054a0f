import type { Unit } from "../../../src/report/index.ts";
import type { Submission } from "../../../src/schema/index.ts";
import { inOrder } from "../in-order.ts";
import { unitsBelow } from "../rights/units-below.ts";
import type { StoreReader } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";
import type { Quarantine } from "./quarantines.ts";

/** Which forms are meant. */
export type AsideWave = Pick<Quarantine, "survey" | "from" | "to" | "unit" | "channel">;

/**
 * The forms of citizens that are meant, and are in the figures or out of them. Who sends any others has a token, and can be asked.
 * @param tree what is below a unit; without it, a unit is alone
 */
export async function* wave(
  store: Pick<StoreReader, "page">,
  meant: AsideWave,
  tree?: readonly Unit[],
): AsyncGenerator<StoredSubmission> {
  const isMeant = meantBy(meant, tree);
  const units = meant.unit === null ? undefined : [...unitsBelow(meant.unit, tree)];
  for await (const row of arrivedIn(store, meant, units)) if (isMeant(row)) yield row;
}

/** All forms that arrived within a wave's moments, in their order. */
export async function* arrivedIn(
  store: Pick<StoreReader, "page">,
  { survey, from, to }: Pick<AsideWave, "survey" | "from" | "to">,
  units?: readonly string[],
): AsyncGenerator<StoredSubmission> {
  // No id is lower than the empty one.
  for await (const row of inOrder(store, survey, units, { receivedAt: from, id: "" })) {
    if (row.receivedAt > to) return;
    yield row;
  }
}

/** Tells by what a form says whether it is meant, if it arrived in time. */
export function meantBy(
  { survey, unit, channel }: AsideWave,
  tree?: readonly Unit[],
): (row: Pick<StoredSubmission, "survey" | "body">) => boolean {
  const units = unit === null ? undefined : unitsBelow(unit, tree);
  return (row) => {
    const { track, context, channel: own } = JSON.parse(row.body) as Submission;
    const isOfUnit = units === undefined || units.has(context["unit"] ?? "");
    return row.survey === survey && track === undefined && isOfUnit && (channel === null || own === channel);
  };
}
