import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { type Connection, isLocal } from "./connection.ts";
import { RequestProblem } from "./request-problem.ts";

export interface Env {
  Bindings: { connection: Connection };
}

/** Whether a request bears the token; when there is none, whether it is certainly this machine's own. */
export function isOperator({ req, env }: Context<Env>, token: string | undefined): boolean {
  if (token === undefined) return isLocal(req.raw, env.connection);
  const sent = /^Bearer +(\S+)$/i.exec(req.header("Authorization") ?? "")?.[1] ?? "";
  // Hashes have one length, and comparing them takes one time, so that a stranger learns nothing by measuring.
  return timingSafeEqual(hash(sent), hash(token));
}

/** Lets through only requests of the operator. */
export const requireToken =
  (token: string | undefined): MiddlewareHandler<Env> =>
  async (context, next) => {
    if (!isOperator(context, token)) {
      if (token === undefined) throw new RequestProblem("no-token");
      throw new RequestProblem("unauthorized", {}, { headers: { "WWW-Authenticate": "Bearer" } });
    }
    await next();
  };

const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
