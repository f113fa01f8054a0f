import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { Handled } from "./journal.ts";

/** What Prometheus and its like ask for: counts and times, nothing of anybody. */
export interface Metrics {
  handled(request: Handled): void;
  /** Whether it takes submissions. */
  ready(isReady: boolean): void;
  /** Something failed that was no request's fault. */
  failed(): void;
  /** All of it, in Prometheus's text format, and its content type. */
  text(): Promise<string>;
  contentType: string;
}

export function metricsOf(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor time, and how long the event loop lags behind.
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "collector_requests_total",
    help: "Requests answered, by route, method and status.",
    labelNames: ["route", "method", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "collector_request_seconds",
    help: "From a request's arrival to its answer.",
    labelNames: ["route", "method"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const readiness = new Gauge({ name: "collector_ready", help: "1 while it takes submissions.", registers });
  const failures = new Counter({
    name: "collector_failures_total",
    help: "What failed through no fault of a request, such as a database that is away.",
    registers,
  });
  return {
    handled({ route, method, status, milliseconds }) {
      requests.inc({ route, method, status: String(status) });
      seconds.observe({ route, method }, milliseconds / 1000);
    },
    ready: (isReady) => readiness.set(Number(isReady)),
    failed: () => failures.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
