import type { Tally } from "../../../src/report/index.ts";
import type { Track } from "../../../src/schema/index.ts";
import type { Plan } from "./plan.ts";
import type { Recount } from "./recount.ts";
import type { Edition, Renewal } from "./renew.ts";

/**
 * What the submissions add up to. Each is counted in the transaction that stores, replaces or withdraws it, once its
 * survey was counted by the plan in use (`recount`).
 */
export interface TallyStore {
  /** Whether every submission of the survey is counted by this plan. */
  isKept(plan: Plan): Promise<boolean>;
  recount(plan: Plan): Promise<Recount>;
  /** The tally as it is now. Not to be shown: see `releasable`. */
  current(plan: Plan, track: Track): Promise<Tally>;
  /** Whether anything is counted, published or not. */
  hasForms(plan: Plan, track: Track): Promise<boolean>;
  /** The tally as it was last published, cell by cell, each as JSON; bit by bit, so that others have their turn. */
  published(plan: Plan, track: Track): AsyncIterable<string[]>;
  /** Publishes what may be; see `renew`. */
  renew(plan: Plan, track: Track, renewal: Renewal): Promise<void>;
  edition(plan: Plan, track: Track): Promise<Edition>;
}
