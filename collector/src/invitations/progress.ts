import type { DimensionValue, Unit, UnitTarget } from "../../../src/report/index.ts";
import { codeIn } from "../../../src/schema/index.ts";
import { inOrder } from "../in-order.ts";
import type { StoreReader } from "../store/store.ts";
import { compare } from "../tallies/compare.ts";
import { unitsAbove } from "../tallies/units-above.ts";
import { answeredCount, isAnswered } from "./answered.ts";
import { codeHash } from "./code.ts";
import type { InvitationBatch } from "./invitations.ts";

/** How many were invited, and how many of them answered. */
export interface Returned {
  channel: string;
  unit: string;
  wave: string;
  invited: number;
  answered: number;
}

/** What came back, by channel, unit and wave, in the order of their names. */
export function returned(batches: readonly InvitationBatch[]): Returned[] {
  const sums = new Map<string, Returned>();
  for (const { channel, unit, wave, codes, answered } of batches) {
    const name = JSON.stringify([channel, unit, wave]);
    const sum = sums.get(name) ?? { channel, unit, wave, invited: 0, answered: 0 };
    sums.set(name, { ...sum, invited: sum.invited + codes, answered: sum.answered + answeredCount(answered) });
  }
  return [...sums].sort(([a], [b]) => compare(a, b)).map(([, sum]) => sum);
}

/** How many people were invited by each channel, for a report's response rates. */
export const invitedByChannel = (batches: readonly InvitationBatch[]): Record<string, number> =>
  codesBy(batches, ({ channel }) => channel);

/** How many people were invited to rate each unit. */
export const invitedByUnit = (batches: readonly InvitationBatch[]): Record<string, number> =>
  codesBy(
    batches.filter(({ unit }) => unit),
    ({ unit }) => unit,
  );

/** The same with the people of all units below each, in a tree. */
export function invitedBelow(
  batches: readonly InvitationBatch[],
  units?: readonly Unit[],
): ReadonlyMap<DimensionValue, number> {
  const above = unitsAbove(["unit"], units);
  const sums = new Map<DimensionValue, number>();
  for (const [unit, codes] of Object.entries(invitedByUnit(batches)))
    for (const each of above(0, unit)) sums.set(each, (sums.get(each) ?? 0) + codes);
  return sums;
}

function codesBy(
  batches: readonly InvitationBatch[],
  nameOf: (batch: InvitationBatch) => string,
): Record<string, number> {
  const sums = new Map<string, number>();
  for (const batch of batches) sums.set(nameOf(batch), (sums.get(nameOf(batch)) ?? 0) + batch.codes);
  return Object.fromEntries(sums);
}

/** How far a unit has come with its sample. */
export interface UnitProgress extends UnitTarget {
  /** Complete forms that came and are in the figures, of citizens, through any channel. */
  forms: number;
  /** Forms still to get. */
  left: number;
}

/**
 * How far units have come with their samples, each with the forms of all units below it.
 * @param units the tree, where there is one
 */
export async function unitProgress(
  store: StoreReader,
  survey: string,
  targets: readonly UnitTarget[],
  units?: readonly Unit[],
): Promise<UnitProgress[]> {
  const above = unitsAbove(["unit"], units);
  const came = new Map<DimensionValue, number>();
  for await (const { unit, partial, body, quarantine } of inOrder(store, survey)) {
    if (unit === null || partial || quarantine !== undefined) continue;
    // An agency's score of itself is no citizen's form.
    if ((JSON.parse(body) as { track?: string }).track !== undefined) continue;
    for (const each of above(0, unit)) came.set(each, (came.get(each) ?? 0) + 1);
  }
  return targets.map((target) => {
    const forms = came.get(target.unit) ?? 0;
    return { ...target, forms, left: Math.max(0, target.target - forms) };
  });
}

/**
 * Of the codes on a mailing list, those that were not answered yet: who gets a reminder.
 * @returns them as they stand on the list; what is no code of this survey is `unknown`
 */
export async function unanswered(
  store: StoreReader,
  survey: string,
  key: string,
  typed: readonly string[],
): Promise<{ open: string[]; unknown: string[] }> {
  const batches = new Map((await store.invitations!.batches(survey)).map((each) => [each.batch, each]));
  const open: string[] = [];
  const unknown: string[] = [];
  for (const text of typed) {
    const code = codeIn(text);
    const [found] = code ? await store.invitations!.find(survey, [codeHash(key, survey, code)]) : [];
    if (!found) unknown.push(text);
    else if (!isAnswered(batches.get(found.batch)!.answered, found.place)) open.push(text);
  }
  return { open, unknown };
}
