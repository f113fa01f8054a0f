import type { ListenOptions } from "./listen.ts";
import { RequestProblem, problemResponse } from "./request-problem.ts";

/**
 * Answers while the submissions are counted, before the collector takes any. It is alive, so `/health` says 200: a supervisor that
 * stopped it here would have it begin again, for ever. It is not `/ready`. Senders are asked to come again, and widgets do so by themselves.
 */
export const stillCounting =
  (basePath: string): ListenOptions["fetch"] =>
  async ({ url, headers }) => {
    const { pathname } = new URL(url);
    const own = { headers: { "Cache-Control": "no-store" } };
    if (pathname === `${basePath}/health`) return Response.json({ status: "ok" }, own);
    if (pathname === `${basePath}/ready`) return Response.json({ status: "counting" }, { ...own, status: 503 });
    return problemResponse(
      new RequestProblem("counting", {}, { headers: { "Retry-After": "5", "Cache-Control": "no-store" } }),
      headers.get("Accept-Language") ?? undefined,
    );
  };
