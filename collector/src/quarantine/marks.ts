import type { Unit } from "../../../src/report/index.ts";
import type { StoredSubmission } from "../store/stored.ts";
import type { Quarantine } from "./quarantines.ts";
import { meantBy } from "./wave.ts";

/** When a form was out of the figures. */
export interface Marks {
  /** Whether no quarantine has ever taken it out. */
  isUntouched: boolean;
  /** Whether it was out at a moment, ISO 8601 in UTC. */
  isOutAt(at: string): boolean;
  /** Whether its mark is the one that its quarantines leave. It is not where somebody has corrected it, or moved a unit, since. */
  isSure: boolean;
}

type Row = Pick<StoredSubmission, "survey" | "body" | "receivedAt" | "quarantine">;

const UNTOUCHED: Marks = { isUntouched: true, isOutAt: () => false, isSure: true };

/**
 * Finds out when forms were out of the figures. A form keeps only the mark of the quarantine that it is in now; what was brought back is found
 * by what each quarantine has meant.
 * @param tree what is below a quarantine's unit
 */
export function marksBy(quarantines: readonly Quarantine[], tree?: readonly Unit[]): (row: Row) => Marks {
  const waves = quarantines.map((quarantine) => ({ ...quarantine, isMeant: meantBy(quarantine, tree) }));
  const events = waves
    .flatMap((wave) => [
      { at: wave.madeAt, wave, isEnd: false },
      ...(wave.releasedAt === null ? [] : [{ at: wave.releasedAt, wave, isEnd: true }]),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return (row) => {
    const isWithin = ({ from, to, madeAt }: Quarantine): boolean =>
      row.receivedAt >= from && row.receivedAt <= to && row.receivedAt <= madeAt;
    const meant = new Set(waves.filter((wave) => isWithin(wave) && wave.isMeant(row)));
    if (!meant.size && row.quarantine === undefined) return UNTOUCHED;
    const steps: { at: string; isOut: boolean }[] = [];
    let mark: string | undefined;
    for (const { at, wave, isEnd } of events) {
      if (isEnd ? mark !== wave.id : mark !== undefined || !meant.has(wave)) continue;
      mark = isEnd ? undefined : wave.id;
      steps.push({ at, isOut: !isEnd });
    }
    const isSure = mark === row.quarantine;
    const own = waves.find(({ id }) => id === row.quarantine);
    if (!isSure && own) steps.push({ at: own.madeAt, isOut: true });
    return {
      isUntouched: false,
      isOutAt: (at) => steps.filter((step) => step.at < at).at(-1)?.isOut ?? false,
      isSure,
    };
  };
}
