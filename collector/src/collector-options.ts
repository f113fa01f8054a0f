import type { Survey } from "../../src/schema/index.ts";
import type { InvitationOptions } from "./invitations/code-reader.ts";
import type { LimitOptions } from "./limits/limits.ts";
import type { ProofOptions } from "./proof/settings.ts";
import type { ResultsOptions } from "./results/results.ts";
import type { Store } from "./store/store.ts";

export interface CollectorOptions {
  /** The surveys that it accepts submissions for. Each has passed `checkSurvey`. Versions of one survey stand in their order, the newest last. */
  surveys: readonly Survey[];
  store: Store;
  /** The beginning of its addresses: `/api/submissions` and so on. @default "/api" */
  basePath?: string;
  /** Other origins whose pages may send, exactly as browsers name them. @default none @example ["https://thuanloc.gov.vn"] */
  origins?: readonly string[];
  /** The token for listing and exporting. Without one, only requests that certainly come from this machine may do so; see `isLocal`. */
  token?: string | undefined;
  /** Whether codes of invitations are taken, and where they are needed. */
  invitations?: InvitationOptions;
  /** Whether submissions are noted to be forwarded; see `forwarder`. @default false */
  forwards?: boolean;
  /** What everybody may see of what the submissions add up to. */
  results?: ResultsOptions;
  /** How often one address and one network may send. See `Connection`: without an address, nobody is limited. */
  limits?: LimitOptions;
  /** Whether new submissions need a proof of work, which browsers compute. @default none do */
  proof?: ProofOptions;
  /** How long after a survey's close a submission that was finished in time may still arrive. @default 7 */
  graceDays?: number;
  /** The largest body accepted. @default 65536 */
  maxBytes?: number;
  /** @default () => new Date() */
  now?: () => Date;
  /** Hears of failures that are the collector's own. @default console.error */
  onFailure?: (error: unknown) => void;
  /** Hears what the operator should know. @default console.warn */
  onNotice?: (line: string) => void;
}
