/* Forms that are taken out of the figures, and can be brought back: what a store keeps of it. */

import type { StoredSubmission } from "../store/stored.ts";

/** Which forms somebody has taken out of the figures, and why. Times are ISO 8601 in UTC. */
export interface Quarantine {
  id: string;
  survey: string;
  /** Of the forms that arrived from then … */
  from: string;
  /** … to then, both included, … */
  to: string;
  /** … those of this unit and of all that were below it; `null`: of all. */
  unit: string | null;
  /** … and of this channel; `null`: of all. */
  channel: string | null;
  reason: string;
  who: string;
  /** The unit that whoever made it is for; `null`: for all. Who is for less may not bring it back. */
  makerUnit: string | null;
  madeAt: string;
  /** When its forms were brought back; `null` while they are out. */
  releasedAt: string | null;
}

/** How many forms arrived within one stretch of time. */
export interface Arrivals {
  /** The beginning of the moments: `2026-03-31T08` is an hour, `2026-03-31T08:15` a minute. */
  at: string;
  forms: number;
}

export interface ArrivalQuery {
  survey: string;
  by: "hour" | "minute";
  /** Those that arrived then or later, … */
  from: string;
  /** … and before then. */
  to: string;
  /** Only those of these units; at least one. @default all */
  units?: readonly string[] | undefined;
}

export interface QuarantineReader {
  /** By `madeAt`, then by `id`. */
  quarantines(survey: string): Promise<Quarantine[]>;
  /** How many forms of a survey are out of the figures now. @param units only those of these units; at least one. @default all */
  setAside(survey: string, units?: readonly string[]): Promise<number>;
  /** How many forms of a survey arrived when, ascending; stretches without any are left out. */
  arrivals(query: ArrivalQuery): Promise<Arrivals[]>;
}

export interface QuarantineWriter {
  addQuarantine(quarantine: Quarantine): Promise<void>;
  endQuarantine(of: Pick<Quarantine, "survey" | "id">, at: string): Promise<void>;
  /**
   * Marks submissions as out of the figures, or takes the mark away. Holds them until the transaction ends. It passes over those that are
   * not stored, and those whose mark is not `from`.
   * @param ids in ascending order
   * @param from the mark that they have; `null`: none
   * @param to the mark that they get
   * @returns those that it has changed
   */
  mark(
    ids: readonly string[],
    from: string | null,
    to: string | null,
  ): Promise<Pick<StoredSubmission, "id" | "survey" | "body">[]>;
}
