import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { type Connection, isLocal } from "./connection.ts";
import type { Sender } from "./limits/limits.ts";
import { RequestProblem } from "./request-problem.ts";

export interface Env {
  Bindings: { connection: Connection };
}

/**
 * Whether a request bears the token; when there is none, whether it is certainly this machine's own. Rejects with a `RequestProblem` a sender
 * who has tried too many others.
 */
export function isOperator({ req, env }: Context<Env>, token: string | undefined, sender: Sender): boolean {
  if (token === undefined) return isLocal(req.raw, env.connection);
  const header = req.header("Authorization");
  if (header === undefined) return false;
  sender.take("guess");
  const sent = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? "";
  // Hashes have one length, and comparing them takes one time, so that a stranger learns nothing by measuring.
  const isRight = timingSafeEqual(hash(sent), hash(token));
  if (isRight) sender.giveBack("guess");
  return isRight;
}

/** Lets through only requests of the operator. */
export const requireToken =
  (token: string | undefined, senderOf: (context: Context<Env>) => Sender): MiddlewareHandler<Env> =>
  async (context, next) => {
    if (!isOperator(context, token, senderOf(context))) {
      if (token === undefined) throw new RequestProblem("no-token");
      throw new RequestProblem("unauthorized", {}, { headers: { "WWW-Authenticate": "Bearer" } });
    }
    await next();
  };

const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
