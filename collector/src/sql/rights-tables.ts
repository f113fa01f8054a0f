import type { AuditEntry } from "../rights/rights.ts";

/** Tables of rights. No statement joins them with any other. */
export interface RightsTables {
  /** By its hash, which nobody can make a token from. */
  tokens: {
    hash: string;
    name: string;
    scopes: string;
    unit: string | null;
    created_at: string;
    ends_at: string | null;
    used_on: string | null;
  };
  /** What was done. Rows are added and never changed; triggers see to it. */
  audit: AuditEntry;
}
