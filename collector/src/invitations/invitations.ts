/* What a store keeps of invitations, where it can: see `StoreReader.invitations`. */

/** Codes that were made together, for people of one unit by one channel. */
export interface InvitationBatch {
  survey: string;
  batch: string;
  channel: string;
  /** "" where the codes are of no unit. */
  unit: string;
  /** "" where the codes are of no wave. */
  wave: string;
  /** The day on which they were made: `2026-03-31`. */
  madeOn: string;
  /** How many. */
  codes: number;
  /** Which were answered; see `isAnswered`. */
  answered: string;
}

/** A code as it is stored. */
export interface Invitation {
  /** See `codeHash`. */
  code: string;
  batch: string;
  /** Its bit in `InvitationBatch.answered`. */
  place: number;
}

export interface InvitationReader {
  /** The batches of a survey, by `madeOn`, then by `batch`. */
  batches(survey: string): Promise<InvitationBatch[]>;
  /** Those of these codes that there are, in any order. At most 1000 are asked for at once. */
  find(survey: string, codes: readonly string[]): Promise<Invitation[]>;
}

export interface InvitationWriter extends InvitationReader {
  /** Keeps a new batch, with its codes. Their places are their places in the list. */
  add(batch: InvitationBatch, codes: readonly string[]): Promise<void>;
  /** Holds a batch until the transaction ends. @returns what was answered of it */
  hold(survey: string, batch: string): Promise<string>;
  /** Sets what was answered of a batch that is held. */
  setAnswered(survey: string, batch: string, answered: string): Promise<void>;
}
