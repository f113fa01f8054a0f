import type { ListenOptions } from "../listen.ts";
import type { Journal } from "./journal.ts";
import type { Metrics } from "./metrics.ts";
import { routeOf } from "./route-of.ts";

type Answering = ListenOptions["fetch"];

/** What answers requests while the program runs; what is behind it may be exchanged. */
export interface Service {
  answer: Answering;
  /** Has this answer from now on. */
  serve(answer: Answering, isReady: boolean): void;
  /** Whether what answers takes submissions. */
  isReady(): boolean;
  /** Says that it takes nothing any more, and goes on answering. */
  stopping(): void;
  /** Resolves when no request is under way. */
  idle(): Promise<void>;
}

/** Each method that HTTP knows, so that a made-up one makes no new series. */
const KNOWN = new Set(["GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH"]);

export function serviceOf(
  first: Answering,
  { basePath, journal, metrics }: { basePath: string; journal: Journal; metrics: Metrics },
): Service {
  let current = first;
  let isReady = false;
  let isStopping = false;
  let underWay = 0;
  let whenIdle: (() => void)[] = [];
  metrics.ready(false);

  function done(): void {
    underWay--;
    if (underWay) return;
    for (const tell of whenIdle) tell();
    whenIdle = [];
  }

  return {
    async answer(request, connection) {
      const began = performance.now();
      const { pathname } = new URL(request.url);
      underWay++;
      try {
        const response =
          isStopping && pathname === `${basePath}/ready`
            ? Response.json({ status: "stopping" }, { status: 503, headers: { "Cache-Control": "no-store" } })
            : await current(request, connection);
        const handled = {
          method: KNOWN.has(request.method) ? request.method : "other",
          route: routeOf(pathname, basePath),
          status: response.status,
          milliseconds: Math.round(performance.now() - began),
        };
        metrics.handled(handled);
        journal.handled(handled);
        return response;
      } finally {
        done();
      }
    },
    serve(answer, takes) {
      current = answer;
      isReady = takes;
      metrics.ready(isReady && !isStopping);
    },
    isReady: () => isReady,
    stopping() {
      isStopping = true;
      metrics.ready(false);
    },
    idle: () => (underWay ? new Promise<void>((resolve) => whenIdle.push(resolve)) : Promise.resolve()),
  };
}
