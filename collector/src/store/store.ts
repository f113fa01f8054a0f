import type { Eraser } from "../erasing/eraser.ts";
import type { Presses } from "../form/presses.ts";
import type { ForwardingReader, ForwardingWriter } from "../forwarding/outgoing.ts";
import type { InvitationReader, InvitationWriter } from "../invitations/invitations.ts";
import type { ProofWriter } from "../proof/proofs.ts";
import type { RecordTogether } from "../recording/record-wish.ts";
import type { QuarantineReader, QuarantineWriter } from "../quarantine/quarantines.ts";
import type { RightsReader, RightsWriter } from "../rights/rights.ts";
import type {
  CellCount,
  CellKey,
  CellQuery,
  CellSize,
  Edition,
  PageQuery,
  StoredSubmission,
  StoredSurvey,
  TrackOf,
  Views,
  Withdrawn,
} from "./stored.ts";

/**
 * What can be read of a store. Nothing here changes anything, and nothing waits for a transaction of somebody else.
 * Each rejects when the database fails, with the database's own error.
 */
export interface StoreReader {
  find(id: string): Promise<StoredSubmission | undefined>;
  findWithdrawn(id: string): Promise<Withdrawn | undefined>;
  /** Up to two ids, of stored and of withdrawn submissions, that begin with the prefix, in any order. */
  idsFrom(prefix: string): Promise<string[]>;
  /**
   * Submissions in the order of arrival: by `receivedAt`, then by `id`, compared as text. If each page is asked for with the last
   * submission of the page before, every submission that stays in the store appears exactly once.
   */
  page(query: PageQuery): Promise<StoredSubmission[]>;
  /**
   * How many submissions are stored, of one survey or of all, and of some units (at least one) or of all.
   * @param most a store may stop counting when there are more: it then returns any larger number
   */
  count(survey?: string, units?: readonly string[], most?: number): Promise<number>;
  /** The versions of a survey, by `firstUsedAt`, then by `digest`. */
  surveysUsed(id: string): Promise<StoredSurvey[]>;
  /** The plan of each part of a survey for which one was set. Parts are named by one sign; see `StoreTransaction.holdPlans`. */
  plans(survey: string): Promise<ReadonlyMap<string, string>>;
  /** The sizes of all cells that were counted by this plan, in any order. */
  sizes(query: TrackOf & { plan: string }): Promise<CellSize[]>;
  /**
   * The counts of cells; for `published`, only those of published cells. They may have any order, as long as it is always the same, so that
   * `after` leads through all of them.
   */
  cells(query: CellQuery): Promise<{ cell: string; tally: string }[]>;
  /** The edition that was set last; number 0 when none was. */
  edition(query: TrackOf): Promise<Edition>;
  /** The days of which there are sums of views of a survey, ascending. */
  viewDays(survey: string): Promise<string[]>;
  /** The sums of views of a survey on a day, in any order. */
  views(survey: string, day: string): Promise<Views[]>;
  /** What is kept of invitations. A store without it takes no codes. */
  invitations?: InvitationReader;
  /** How forwarding stands. A store without it forwards nothing. */
  forwarded?: ForwardingReader;
}

/**
 * What a transaction can do. It reads what it has written itself, and what others have committed.
 *
 * `put`, `withdraw`, `holdPlans`, `setPlans` and `holdCell` hold what they name until the transaction ends: meanwhile, another transaction
 * that names the same waits. The collector names things in one order (submissions by id, plans, cells by name), so that no two wait for each
 * other. It handles together what arrives together: one transaction may name a hundred submissions. A store that does one transaction after
 * the other does not need to hold anything.
 */
export interface StoreTransaction extends StoreReader {
  /**
   * Stores a submission, in place of a lower revision of it, whose `receivedAt` stays.
   *
   * Does nothing if the id was withdrawn, if it already has this revision or a higher one, or if it has a complete submission and this one is
   * partial. It decides by what is committed at that moment, because two revisions may come at once.
   * @returns whether it was stored, and what it replaced
   */
  put(submission: StoredSubmission): Promise<PutResult>;
  /**
   * As `put` for each of several submissions with different ids. Without this method, the collector calls `put` for one after the other.
   * @param submissions in ascending order of their ids
   * @returns what `put` returns, of each
   */
  putAll?(submissions: readonly StoredSubmission[]): Promise<PutResult[]>;
  /**
   * Forgets a submission, and remembers its id and revision for good, so that a late repeat does not bring it back.
   * @param at now, ISO 8601 in UTC
   * @returns what was forgotten; `undefined` when nothing was stored under the id, and so nothing was done
   */
  withdraw(id: string, at: string): Promise<Countable | undefined>;
  /**
   * Holds parts of a survey. To count a submission, the collector holds the part that its id is in. To stop all counting, it holds all parts.
   * @param parts one sign each, in ascending order
   * @returns the plan of each, in the same order; "" where none was set
   */
  holdPlans(survey: string, parts: readonly string[]): Promise<string[]>;
  /** Holds parts of a survey, and sets their plan. */
  setPlans(survey: string, parts: readonly string[], plan: string): Promise<void>;
  /** Holds a cell, whether or not there is one. @returns its tally; `undefined` where there is none */
  holdCell(key: CellKey): Promise<string | undefined>;
  /** Sets what is counted in a cell that is held, or whose survey is. What was published of it stays. */
  setCell(key: CellKey, count: CellCount): Promise<void>;
  /**
   * As `holdCell` for each of several cells of a survey. Without this method, the collector calls `holdCell` for one after the other.
   * @param cells each once, in the order in which they are to be held
   */
  holdCells?(cells: readonly CellKey[]): Promise<(string | undefined)[]>;
  /** As `setCell` for each of several cells, which are held. Without this method, the collector calls `setCell`. */
  setCells?(cells: readonly (CellKey & CellCount)[]): Promise<void>;
  /** Makes the counts of these cells the published ones. Called while all parts of the survey are held. */
  publishCells(of: TrackOf, cells: readonly string[]): Promise<void>;
  /** Forgets all cells of a survey that were counted by another plan, also what was published of them. @returns how many */
  dropCells(survey: string, otherThan: string): Promise<number>;
  /** Called while all parts of the survey are held. */
  setEdition(of: TrackOf, edition: Edition): Promise<void>;
  /**
   * Adds to sums of views; one that is not there begins at 0. Holds them until the transaction ends.
   * @param views each sum once, in ascending order of their names
   */
  addViews(views: readonly Views[]): Promise<void>;
  /** Changes to what is kept of invitations. A store that has `invitations` has this, too. */
  inviting?: InvitationWriter;
  /** Erases parts of submissions. A store without it erases nothing by itself. */
  erasing?: Eraser;
  /** What is to be forwarded. A store that has `forwarded` has this, too. */
  forwarding?: ForwardingWriter;
  /** Where the store has `rights`. */
  rights?: RightsWriter;
  /** Where the store has `quarantines`. */
  quarantines?: QuarantineWriter;
  /** Which proofs of work were used. With a store without it, each collector takes only proofs that it has asked for itself. */
  proofs?: ProofWriter;
}

/** A stored submission, as far as counting needs it. */
export type Countable = Pick<StoredSubmission, "id" | "survey" | "body" | "quarantine">;

export type PutResult = { isStored: false } | { isStored: true; replaced?: Countable | undefined };

/**
 * Keeps submissions and what they add up to. The collector counts, decides and reports by itself; a store only keeps data.
 *
 * Any database with transactions will do. `storeCases` tries whether a store keeps the promises that stand here.
 *
 * Texts come back as they went in. Only a NUL, which some databases do not take, may come back as U+FFFD. A query for a text with a NUL
 * must then find it.
 */
export interface Store extends StoreReader {
  /** Tokens, and the audit log. A store without it knows only the token of the settings, and keeps no log. */
  rights?: RightsReader;
  /** Which forms are out of the figures. A store without it takes none out. */
  quarantines?: QuarantineReader;
  /** Forms that come without an id. Without it, each collector recognises only what was sent to itself twice. */
  presses?: Presses;
  /**
   * Does the work, all or nothing. When the work rejects, nothing of it is left, and the promise rejects with the same error.
   * When the promise resolves, the changes are on the disk and survive the process being killed.
   *
   * If the database asks for another attempt, such as after a deadlock, the store does the work again from the beginning. So the work must have
   * no effects elsewhere.
   */
  transact<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
  /** Optional: records what came together in a way of its own, such as in a thread. Without it, the collector does so by `transact`. */
  record?: RecordTogether;
  /**
   * Keeps a version of a survey, unless it is there already: `id`, `version` and `digest` together name it. The collector calls it alone,
   * before it stores the submissions that answer that version.
   */
  addSurvey(survey: StoredSurvey): Promise<void>;
  /** Optional: leaves nothing of what was erased or withdrawn in the database's files, as far as the database can. It may take long. */
  compact?(): Promise<void>;
  /** Rejects if the database does not answer, or if the last change could not be stored and another one cannot be stored either. */
  ping(): Promise<void>;
  /** Ends what is open. Nothing is called afterwards. */
  close(): Promise<void>;
}
