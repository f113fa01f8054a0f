import type { CollectorParts } from "../collector-parts.ts";
import { audit } from "../rights/audit.ts";
import { type Grant, HERE, requireScope } from "../rights/grant.ts";
import type { Scope } from "../rights/rights.ts";
import { askingOf } from "./asking.ts";
import type { RouteContext } from "./route.ts";

/** Lets whoever has the scope go on. Rejects with a `RequestProblem` who has it not. */
export async function bearer(c: RouteContext, parts: CollectorParts, scope: Scope): Promise<Grant> {
  const { grantOf, hasToken } = parts;
  const asking = askingOf(c, parts);
  return requireScope(await grantOf(asking), scope, asking, hasToken);
}

/** Lets whoever has the scope go on reading, and writes down that they did. Rejects with a `RequestProblem` who has it not. */
export async function granted(c: RouteContext, parts: CollectorParts, scope: Scope, did: string): Promise<Grant> {
  const { store, now } = parts;
  const grant = await bearer(c, parts, scope);
  if (grant.who !== HERE)
    await audit(store, now(), { who: grant.who, did, survey: c.req.query("survey") ?? null, unit: grant.unit });
  return grant;
}
