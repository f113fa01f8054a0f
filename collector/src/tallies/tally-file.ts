import type { Tally, TallyFile } from "../../../src/report/index.ts";
import type { Track } from "../../../src/schema/index.ts";
import { invitedByChannel, invitedByUnit } from "../invitations/progress.ts";
import type { Store } from "../store/store.ts";
import { cellsInOrder } from "./cells-in-order.ts";
import { emptyTallyOf } from "./empty-tally.ts";
import { formsIn } from "./forms-in.ts";
import { PARTS, isKept } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { recount } from "./recount.ts";
import { sumOfDistinct } from "./sum.ts";

export interface HandingOn {
  track: Track;
  /** Who counted: a name that nobody else has whose counts are added to these. */
  name: string;
  /** Now, ISO 8601 in UTC. */
  at: string;
  /** Only what is of these units. @default all */
  units?: ReadonlySet<string> | undefined;
}

/** Whether counts can be handed on of some units only: they are divided by unit. */
export const isByUnit = ({ options: { by = [] } }: Plan): boolean => by.includes("unit");

/**
 * What is counted now, for an office that adds it to others' counts. It is not what is published: small counts are in it. Nothing is stored
 * while the cells are read, so that a correction is not found in two of them.
 */
export async function tallyFile(store: Store, plan: Plan, { track, name, at, units }: HandingOn): Promise<TallyFile> {
  if (!(await isKept(store, plan))) await recount(store, plan);
  const { survey, digest, options } = plan;
  const unitAt = (options.by ?? []).indexOf("unit");
  const isMeant = ({ cells }: Tally): boolean =>
    Object.values(cells).some(({ key }) => !units || units.has(key[unitAt] ?? ""));
  const tallies = await store.transact(async (tx) => {
    await tx.holdPlans(survey, PARTS);
    const found: Tally[] = [];
    for await (const cells of cellsInOrder(tx, { survey, track, plan: digest, counts: "current" }))
      found.push(...cells.map(({ tally }) => JSON.parse(tally) as Tally).filter(isMeant));
    return found;
  });
  const tally = sumOfDistinct(emptyTallyOf(plan, track), tallies);
  const batches = track === "citizen" ? ((await store.invitations?.batches(survey)) ?? []) : [];
  const sent = batches.filter(({ unit }) => !units || units.has(unit));
  return {
    tallyFile: 1,
    notice:
      "Not for publication: small counts are in it as they are. Make a report of it: satisfaction-survey report --tallies",
    counted: [{ name, at, forms: formsIn(tally) }],
    tally,
    invited: invitedByChannel(sent),
    invitedUnits: invitedByUnit(sent),
    setAside: (track === "citizen" && (await store.quarantines?.setAside(survey, units && [...units]))) || 0,
  };
}
