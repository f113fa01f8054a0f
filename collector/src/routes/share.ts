import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { Route } from "./route.ts";

/** Lets pages of these origins use what a route shares; what else the address does stays closed to them. */
export const share = (
  origins: readonly string[],
  { method, headers }: NonNullable<Route["shared"]>,
): MiddlewareHandler =>
  cors({
    origin: (origin, c) => (["OPTIONS", method].includes(c.req.method) && origins.includes(origin) ? origin : null),
    allowMethods: [method],
    allowHeaders: [...headers],
    exposeHeaders: ["Retry-After"],
    maxAge: 600,
  });
