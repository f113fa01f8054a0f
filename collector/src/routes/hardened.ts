import type { MiddlewareHandler } from "hono";

/** Answers are data, or pages that bring a policy of their own; unless they say otherwise, for one reader and nothing for a cache. */
export const hardened: MiddlewareHandler = async (c, next) => {
  await next();
  // `c.header` would make the whole response anew, each time.
  const { headers } = c.res;
  headers.set("X-Content-Type-Options", "nosniff");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  if (!headers.has("Content-Security-Policy"))
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
};
