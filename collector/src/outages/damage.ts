import { outageOf } from "./outage.ts";

export interface Damage {
  /** Hears of every failure. */
  note(error: unknown): void;
  /** Throws what was found, if anything was. */
  refuse(): void;
}

/**
 * Remembers that the database was found damaged. From then on nothing is taken or shown until somebody has looked after it: what reads of it
 * seem right may be wrong, and a form that it takes is lost with it when the backup comes back.
 */
export function damageOf(): Damage {
  let found: unknown;
  return {
    note(error) {
      if (outageOf(error) === "damaged") found ??= error;
    },
    refuse() {
      if (found !== undefined) throw found;
    },
  };
}
