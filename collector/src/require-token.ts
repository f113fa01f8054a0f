import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";

/** Whether a request bears the token; true for everyone, when there is none. */
export function bearsToken({ req }: Context, token: string | undefined): boolean {
  const sent = /^Bearer +(\S+)$/i.exec(req.header("Authorization") ?? "")?.[1] ?? "";
  // Hashes have one length, and comparing them takes one time, so that a stranger learns nothing by measuring.
  return token === undefined || timingSafeEqual(hash(sent), hash(token));
}

/** Lets through only requests that bear the token. */
export const requireToken =
  (token: string | undefined): MiddlewareHandler =>
  async (context, next) => {
    if (!bearsToken(context, token)) {
      throw new Problem("unauthorized", {}, { headers: { "WWW-Authenticate": "Bearer" } });
    }
    await next();
  };

const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
