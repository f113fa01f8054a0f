import { randomUUID } from "node:crypto";
import type { Unit } from "../../../src/report/index.ts";
import { RequestProblem } from "../request-problem.ts";
import { audit } from "../rights/audit.ts";
import { type Grant, reaches } from "../rights/grant.ts";
import type { Store } from "../store/store.ts";
import type { Plan } from "../tallies/plan.ts";
import type { Quarantine, QuarantineReader } from "./quarantines.ts";
import { release, setAside } from "./set-aside.ts";
import { type AsideWave, wave } from "./wave.ts";

/** Somebody at work on what is in the figures of a survey, at the machine or from afar. */
export interface Managing {
  store: Store;
  quarantines: QuarantineReader;
  plan: Plan;
  /** Who it is, and what they reach. */
  grant: Pick<Grant, "who" | "unit" | "units">;
  /** The tree of units. */
  tree: readonly Unit[] | undefined;
  now: () => Date;
}

/** Which forms somebody wants out. Without a unit, all that they reach. */
export type WantedWave = Omit<AsideWave, "survey">;

/** A reason or a name as it is kept and printed: one line of at most 500 signs; `undefined` for anything else. */
export function lineIn(text = ""): string | undefined {
  const line = text.trim();
  return /^[^\p{Cc}]{1,500}$/u.test(line) ? line : undefined;
}

/** How many forms would be taken out. Rejects with a `RequestProblem` where the unit is not theirs. */
export async function countMeant(managing: Managing, wanted: WantedWave): Promise<number> {
  let count = 0;
  for await (const { quarantine } of wave(managing.store, within(managing, wanted), managing.tree))
    if (quarantine === undefined) count++;
  return count;
}

/** Takes a wave of forms out of the figures, and writes down who did, and why. Rejects with a `RequestProblem` where the unit is not theirs. */
export async function takeOut(
  managing: Managing,
  wanted: WantedWave,
  reason: string,
): Promise<{ quarantine: Quarantine; forms: number }> {
  const { store, plan, grant, tree, now } = managing;
  const quarantine: Quarantine = {
    ...within(managing, wanted),
    id: randomUUID().slice(0, 8),
    reason,
    who: grant.who,
    makerUnit: grant.unit,
    madeAt: now().toISOString(),
    releasedAt: null,
  };
  await writeDown(managing, "quarantine", quarantine, reason);
  return { quarantine, forms: await setAside(store, plan, quarantine, tree) };
}

/**
 * Brings the forms of a quarantine back, and writes down who did, and why.
 * Rejects with a `RequestProblem` where there is none that they may see, or one that was made by somebody who is for more units than they are.
 */
export async function bringBack(
  managing: Managing,
  id: string,
  reason: string,
): Promise<{ quarantine: Quarantine; forms: number }> {
  const { store, plan, grant, now } = managing;
  const found = (await quarantinesOf(managing)).find((each) => each.id === id);
  if (!found) throw new RequestProblem("no-such-quarantine", { got: `“${id.slice(0, 64)}”` });
  if (!reaches(grant, found.makerUnit)) throw new RequestProblem("made-above");
  const releasedAt = now().toISOString();
  await writeDown(managing, "quarantine release", found, reason);
  return { quarantine: { ...found, releasedAt }, forms: await release(store, plan, found, releasedAt) };
}

/** The quarantines of units that somebody reaches. One of all units is seen by who is for all. */
export const quarantinesOf = async ({ quarantines, plan, grant }: Managing): Promise<Quarantine[]> =>
  (await quarantines.quarantines(plan.survey)).filter(({ unit }) => reaches(grant, unit));

/** How many of the forms that somebody reaches are out of the figures, whoever took them out. */
export const countOut = ({ quarantines, plan, grant: { units } }: Managing): Promise<number> =>
  quarantines.setAside(plan.survey, units && [...units]);

function within({ plan: { survey }, grant }: Managing, { unit, ...wanted }: WantedWave): AsideWave {
  // Whether there is such a unit is nobody else's business, so there is one answer for all that are not theirs.
  if (unit !== null && !reaches(grant, unit)) throw new RequestProblem("unit-forbidden", { got: unit.slice(0, 64) });
  return { ...wanted, survey, unit: unit ?? grant.unit };
}

const writeDown = (
  { store, grant: { who }, now }: Managing,
  did: string,
  { survey, unit, id, from, to, channel }: Quarantine,
  reason: string,
): Promise<void> =>
  audit(store, now(), {
    who,
    did,
    survey,
    unit,
    detail: `${id}, arrived from ${from} to ${to}${channel === null ? "" : `, channel ${channel}`}: ${reason}`,
  });
