import type { MiddlewareHandler } from "hono";

/** Answers are data, or pages that bring a policy of their own; unless they say otherwise, for one reader and nothing for a cache. */
export const hardened: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("X-Content-Type-Options", "nosniff");
  if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  if (!c.res.headers.has("Content-Security-Policy"))
    c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
};
