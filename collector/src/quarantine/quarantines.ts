/* Forms that are taken out of the figures, and can be brought back: what a store keeps of it. */

import type { StoredSubmission, TrackOf } from "../store/stored.ts";

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

/** Which cells an edition has changed. Whether few people's answers are left over between editions is computed from all of them. */
export interface EditionCells {
  /**
   * The edition's number. 0 and less are summaries of earlier ones, made when the cells became others: nobody knows any more which forms each
   * of them had first.
   */
  number: number;
  /** ISO 8601 in UTC. What arrived later is not in it. */
  at: string;
  cells: readonly string[];
}

export interface QuarantineReader {
  /** By `madeAt`, then by `id`. */
  quarantines(survey: string): Promise<Quarantine[]>;
  /** How many forms of a survey are out of the figures now. @param units only those of these units; at least one. @default all */
  setAside(survey: string, units?: readonly string[]): Promise<number>;
  /** How many forms of a survey arrived when, ascending; stretches without any are left out. */
  arrivals(query: ArrivalQuery): Promise<Arrivals[]>;
  /** By `number`. */
  editionCells(of: TrackOf): Promise<EditionCells[]>;
}

export interface QuarantineWriter extends QuarantineReader {
  addQuarantine(quarantine: Quarantine): Promise<void>;
  endQuarantine(of: Pick<Quarantine, "survey" | "id">, at: string): Promise<void>;
  /** Adds one with a number that no other has. Called while all parts of the survey are held. */
  addEditionCells(of: TrackOf, publication: EditionCells): Promise<void>;
  /** Forgets all of them. Called while all parts of the survey are held. */
  forgetEditionCells(of: TrackOf): Promise<void>;
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
