import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { Route } from "./route.ts";

/** Lets pages of these origins use what a route shares; what else the address does stays closed to them. */
export function share(
  origins: readonly string[],
  { method, headers: allowHeaders }: NonNullable<Route["shared"]>,
): MiddlewareHandler {
  const isListed = (origin: string): boolean => origins.includes(origin);
  const preflight = cors({
    origin: (origin) => (isListed(origin) ? origin : null),
    allowMethods: [method],
    allowHeaders: [...allowHeaders],
    maxAge: 600,
  });
  return async (c, next) => {
    if (c.req.method === "OPTIONS") return preflight(c, next);
    await next();
    // Hono's own would begin with a response of its own, and make each answer anew from it.
    const { headers } = c.res;
    const origin = c.req.header("Origin");
    if (c.req.method === method && origin !== undefined && isListed(origin))
      headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Expose-Headers", "Retry-After");
    headers.append("Vary", "Origin");
    return undefined;
  };
}
