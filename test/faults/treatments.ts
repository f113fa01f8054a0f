import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Treatment } from "./kinds.ts";

/** What the collector said. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One request on its way through the proxy. */
export interface Passage {
  request: IncomingMessage;
  response: ServerResponse;
  /** Gives it to the collector, which has committed it when this resolves. */
  forward(): Promise<Answer>;
  /** Hands an answer to the browser. */
  pass(answer: Answer): void;
  /** Alternates, so that a fault with two faces shows both. */
  odd: boolean;
}

/** A little more than the half minute after which the widget gives up. */
export const LATENCY = 31_000;

/** How long a busy server asks to be left alone. Longer than any first pause of the widget's own. */
export const BUSY_SECONDS = 4;

const reset = ({ request }: Passage): void => void request.socket.resetAndDestroy();

function broken({ response }: Passage): void {
  response.writeHead(500, { "Content-Type": "application/problem+json" });
  response.end('{"title":"Internal Server Error","status":500}');
}

function busy({ response }: Passage, retryAfter: string): void {
  response.writeHead(429, { "Content-Type": "application/problem+json", "Retry-After": retryAfter });
  response.end('{"title":"Too Many Requests","status":429}');
}

/** Everything that can happen to a submission between the browser and the collector. */
export const treatments: Record<Treatment, (passage: Passage) => Promise<void> | void> = {
  // The proxy no longer listens; a request that still comes over an open connection meets the same end.
  refused: reset,
  "reset-before": reset,

  async "reset-after"(passage) {
    await passage.forward();
    reset(passage);
  },

  /** Cut in the middle of the head, or in the middle of the body. */
  async "half-answer"({ request, forward, odd }) {
    const { body } = await forward();
    const head = `HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const half = odd ? head.slice(0, 30) : head + String(body.subarray(0, body.length / 2));
    request.socket.write(half, () => request.socket.destroySoon());
  },

  "black-hole"() {
    // No answer, and no end.
  },

  "error-before": broken,

  async "error-after"(passage) {
    await passage.forward();
    broken(passage);
  },

  "busy-seconds": (passage) => busy(passage, String(BUSY_SECONDS)),
  // A date has whole seconds, so it may be up to one second less.
  "busy-date": (passage) => busy(passage, new Date(Date.now() + (BUSY_SECONDS + 1) * 1000).toUTCString()),

  /** It reaches the collector long after the widget has given it up, and perhaps sent it again. */
  async "late-request"({ forward, pass }) {
    await wait(LATENCY);
    pass(await forward());
  },

  async "late-answer"({ forward, pass }) {
    const answer = await forward();
    await wait(LATENCY);
    pass(answer);
  },

  "portal-page"({ response }) {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end("<!doctype html><title>Wi-Fi</title><form method=post><button>Đồng ý</button></form>");
  },

  /** To a page, or with the request to a place that would answer 201 in JSON. */
  "portal-redirect"({ response, odd }) {
    response.writeHead(odd ? 302 : 307, { Location: odd ? "/portal" : "/portal.json" }).end();
  },
};

/** Those that a `mixed` fault draws from: none that holds a request for long. */
export const quickTreatments: readonly Treatment[] = [
  "reset-before",
  "reset-after",
  "half-answer",
  "error-before",
  "error-after",
  "portal-page",
  "portal-redirect",
];
