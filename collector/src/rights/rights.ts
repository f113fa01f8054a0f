/* Who may do what, and who did what: what a store keeps of it. */

/** What a token lets its bearer do. */
export const SCOPES = {
  "submit:self": "send scores that an agency gives itself",
  "submit:verified": "send scores of an inspection",
  read: "list submissions",
  export: "export submissions and counts of views",
  withdraw: "withdraw submissions without the limit on receipt codes",
  manage: "see how fast forms come, take a wave of them out of the figures, and bring it back",
} as const;

export type Scope = keyof typeof SCOPES;

export const isScope = (text: string): text is Scope => Object.hasOwn(SCOPES, text);

/** A token as it is stored: nobody can make it from this. Times are ISO 8601 in UTC. */
export interface StoredToken {
  /** SHA-256 of the token, hexadecimal. Its first eight digits name it. */
  hash: string;
  /** For whom or for what it is. */
  name: string;
  /** Separated by blanks. */
  scopes: string;
  /** It is for this unit and all below it; `null`: for all submissions. */
  unit: string | null;
  createdAt: string;
  /** From then on it is worth nothing: it has expired, or was revoked. */
  endsAt: string | null;
  /** The last day on which it was used, such as `2026-03-31`. */
  usedOn: string | null;
}

/** Something that somebody did. Never what a person has answered, and never an address. */
export interface AuditEntry {
  /** A UUID. */
  id: string;
  at: string;
  /** The name of a token, `TOKEN` for the setting, or `this machine`. */
  who: string;
  /** Such as `export.csv` or `token make`. */
  did: string;
  survey: string | null;
  unit: string | null;
  /** Such as a reason. */
  detail: string;
}

export interface RightsReader {
  /** The token that has this hash. */
  token(hash: string): Promise<StoredToken | undefined>;
  /** All tokens, also those that have ended: by `createdAt`, then by `hash`. */
  tokens(): Promise<StoredToken[]>;
  /** What was done, in its order: by `at`, then by `id`. @param after go on behind this one */
  audit(query: { after?: Pick<AuditEntry, "at" | "id"> | undefined; limit: number }): Promise<AuditEntry[]>;
}

export interface RightsWriter extends RightsReader {
  addToken(token: StoredToken): Promise<void>;
  /** Lets a token end then, unless it ends earlier. */
  endToken(hash: string, at: string): Promise<void>;
  /** Notes that a token was used on a day. */
  useToken(hash: string, day: string): Promise<void>;
  /** Nothing changes an entry. */
  addAudit(entry: AuditEntry): Promise<void>;
  /** Forgets entries whose time is over. A store without it keeps all. */
  forgetAudit?(ids: readonly string[]): Promise<void>;
}
