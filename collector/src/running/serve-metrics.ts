import { type Listening, listen } from "../listen.ts";
import type { Metrics } from "./metrics.ts";

/** Where metrics are answered: a port of their own, which no web server leads the world to. */
export interface MetricsAddress {
  host: string;
  port: number;
}

export const serveMetrics = (metrics: Metrics, { host, port }: MetricsAddress): Promise<Listening> =>
  listen({
    port,
    hostname: host,
    fetch: async ({ url, method }) =>
      method === "GET" && new URL(url).pathname === "/metrics"
        ? new Response(await metrics.text(), { headers: { "Content-Type": metrics.contentType } })
        : new Response("GET /metrics\n", { status: 404 }),
  });
