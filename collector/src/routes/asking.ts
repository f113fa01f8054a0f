import type { CollectorParts } from "../collector-parts.ts";
import type { Asking } from "../rights/grant.ts";
import type { RouteContext } from "./route.ts";

/** Who sends a request, as far as limits and rights go. */
export const askingOf = (c: RouteContext, { limits }: CollectorParts): Asking => ({
  request: c.req.raw,
  connection: c.env.connection,
  sender: limits.sender(c.req.raw, c.env.connection),
});
