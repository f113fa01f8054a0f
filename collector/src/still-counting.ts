import type { ListenOptions } from "./listen.ts";
import { RequestProblem, problemResponse } from "./request-problem.ts";

/**
 * Answers while the submissions are counted, before the collector takes any. It is alive, so `/health` says 200: a supervisor that
 * stopped it here would have it begin again, for ever. Senders are asked to come again, and widgets do so by themselves.
 */
export const stillCounting =
  (basePath: string): ListenOptions["fetch"] =>
  async ({ url, headers }) =>
    new URL(url).pathname === `${basePath}/health`
      ? Response.json({ status: "counting" }, { headers: { "Cache-Control": "no-store" } })
      : problemResponse(
          new RequestProblem("counting", {}, { headers: { "Retry-After": "5", "Cache-Control": "no-store" } }),
          headers.get("Accept-Language") ?? undefined,
        );
