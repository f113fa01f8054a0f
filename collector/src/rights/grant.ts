import { createHash, timingSafeEqual } from "node:crypto";
import type { Unit } from "../../../src/report/index.ts";
import type { Submission } from "../../../src/schema/index.ts";
import { type Connection, isLocal } from "../connection.ts";
import type { Allowance } from "../limits/limits.ts";
import { RequestProblem } from "../request-problem.ts";
import type { Store } from "../store/store.ts";
import { type Scope, SCOPES, isScope } from "./rights.ts";
import { unitsBelow } from "./units-below.ts";

/** What whoever sends a request may do. */
export interface Grant {
  /** As in the audit log. */
  who: string;
  scopes: ReadonlySet<Scope>;
  /** The unit that it is for. */
  unit: string | null;
  /** That unit and all below it; `undefined`: all submissions. */
  units: ReadonlySet<string> | undefined;
}

export interface GrantOptions {
  store: Store;
  /** The token of the settings, which may do everything. */
  token: string | undefined;
  /** The tree of units. */
  units: readonly Unit[] | undefined;
  now: () => Date;
}

export interface Asking {
  request: Request;
  connection: Connection;
  sender: Allowance;
}

/** Gives what a request may do; `undefined` to a stranger. */
export type GrantOf = (asking: Asking) => Promise<Grant | undefined>;

/** Who asks without any token, on this machine itself. Uses of tokens are written down; it has none, and reads the file anyway. */
export const HERE = "this machine";

const ALL = new Set(Object.keys(SCOPES).filter(isScope));

/** What changes figures has a name in the log. */
const WITHOUT_NAME = new Set([...ALL].filter((scope) => scope !== "manage"));

/**
 * Without a token in the settings, whoever certainly is this machine itself may do everything but `manage`. Rejects with a `RequestProblem` a sender who has
 * tried too many wrong tokens.
 */
export function grantsOf({ store, token, units, now }: GrantOptions): GrantOf {
  const right = token === undefined ? undefined : digest(token);

  return async ({ request, connection, sender }) => {
    const header = request.headers.get("Authorization");
    if (header === null)
      return token === undefined && isLocal(request, connection) ? forAll(HERE, WITHOUT_NAME) : undefined;
    // Until it is known to be right, it is a guess.
    sender.take("guess");
    const sent = digest(/^Bearer +(\S+)$/i.exec(header)?.[1] ?? "");
    // Hashes have one length, and comparing them takes one time, so that a stranger learns nothing by measuring.
    const grant = right && timingSafeEqual(sent, right) ? forAll("TOKEN", ALL) : await stored(sent.toString("hex"));
    if (grant) sender.giveBack("guess");
    return grant;
  };

  async function stored(hash: string): Promise<Grant | undefined> {
    const found = await store.rights?.token(hash);
    if (!found || (found.endsAt !== null && found.endsAt <= now().toISOString())) return undefined;
    const today = now().toISOString().slice(0, 10);
    if (found.usedOn !== today) await store.transact(async (tx) => tx.rights?.useToken(hash, today));
    const { name, scopes, unit } = found;
    return {
      who: name,
      scopes: new Set(scopes.split(" ").filter(isScope)),
      unit,
      units: unit === null ? undefined : unitsBelow(unit, units),
    };
  }
}

const forAll = (who: string, scopes: Grant["scopes"]): Grant => ({ who, scopes, unit: null, units: undefined });

/** SHA-256 of a token: what is kept of it. */
export const digest = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Whether a grant reaches what belongs to a unit. */
export const reaches = ({ units }: Pick<Grant, "units">, unit: string | null): boolean =>
  units === undefined || (unit !== null && units.has(unit));

/** Whether somebody may send a submission of its track: what citizens say, anybody may. */
export const maySend = (grant: Grant | undefined, { track, context }: Submission): boolean =>
  track === undefined ||
  (grant !== undefined && grant.scopes.has(`submit:${track}`) && reaches(grant, context["unit"] ?? null));

/** A grant with this scope. Rejects with a `RequestProblem` who has none. @param hasToken whether the settings have a token */
export function requireScope(grant: Grant | undefined, scope: Scope, { request }: Asking, hasToken: boolean): Grant {
  if (grant?.scopes.has(scope)) return grant;
  if (grant && grant.who !== HERE) throw new RequestProblem("no-scope", { scope });
  if (!grant && !hasToken && !request.headers.has("Authorization")) throw new RequestProblem("no-token");
  throw new RequestProblem("unauthorized", {}, { headers: { "WWW-Authenticate": "Bearer" } });
}
