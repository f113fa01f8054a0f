import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";

/** Lets through only requests that bear the token; everyone, when there is none. */
export const requireToken =
  (token: string | undefined): MiddlewareHandler =>
  async (context, next) => {
    const sent = /^Bearer +(\S+)$/i.exec(context.req.header("Authorization") ?? "")?.[1] ?? "";
    // Hashes have one length, and comparing them takes one time, so that a stranger learns nothing by measuring.
    if (token !== undefined && !timingSafeEqual(hash(sent), hash(token))) {
      throw new Problem("unauthorized", {}, { headers: { "WWW-Authenticate": "Bearer" } });
    }
    await next();
  };

const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
