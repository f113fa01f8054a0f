import { connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { randomFrom } from "../../../test/faults/random.ts";
import type { Submission } from "../../../src/schema/index.ts";
import { send } from "../running.ts";
import { submission } from "../survey.ts";
import { type Delivery, hostileRequest } from "./hostile-request.ts";
import { hostileSubmission, idFrom } from "./hostile-submission.ts";

export interface FuzzOptions {
  url: string;
  seed: number;
  /** How many requests and submissions. */
  cases: number;
  /** The survey as it is named there. */
  named?: Submission["survey"];
  /** Is called again and again while it goes on. */
  during?: (done: number) => Promise<void>;
}

export interface Fuzzed {
  /** The ids of good submissions that came between; each was answered with 201. */
  good: string[];
  /** What must not be: answers of 500 and above, good requests that were refused, and connections that hang. Each can be sent again by its case. */
  wrong: string[];
  /** How many answers there were of each status. */
  statuses: Record<string, number>;
}

/** Connections at one time. */
const LANES = 16;

/** Of so many cases, one is a good submission. */
const GOOD = 25;

/** Long after the collector's own patience, so whoever waits longer is forgotten. In milliseconds. */
const HANGS = 120_000;

/**
 * Sends what nobody should, and good submissions in between. Each case follows from the seed and its number; only what comes at the same time
 * differs from run to run.
 */
export async function fuzz({ url, seed, cases, named, during }: FuzzOptions): Promise<Fuzzed> {
  const { host } = new URL(url);
  const result: Fuzzed = { good: [], wrong: [], statuses: {} };
  const ids: string[] = [];
  let next = 0;

  function note(at: number, status: number): void {
    result.statuses[status] = (result.statuses[status] ?? 0) + 1;
    if (status >= 500) result.wrong.push(`case ${at} of seed ${seed}: ${status}`);
  }

  async function one(at: number): Promise<void> {
    const random = randomFrom(seed * 1_000_003 + at);
    if (at % GOOD === 0) {
      const sent = submission({ id: idFrom(random), ...(named && { survey: named }) });
      const { status } = await send(url, sent);
      note(at, status);
      if (status === 201) result.good.push(sent.id);
      else result.wrong.push(`case ${at} of seed ${seed}: a good submission got ${status}`);
    } else if (random.chance(0.4)) {
      const headers = { "Content-Type": "application/json" };
      const body = new Uint8Array(renamed(hostileSubmission(random, ids), named));
      const response = await fetch(`${url}/submissions`, { method: "POST", headers, body });
      await response.arrayBuffer();
      note(at, response.status);
    } else {
      const delivery = hostileRequest(random, host, ids);
      for (const status of await delivered(url, delivery)) note(at, status);
    }
  }

  async function lane(): Promise<void> {
    while (next < cases) {
      const at = next++;
      await one(at).catch(
        (error: Error) => void result.wrong.push(`case ${at} of seed ${seed}: ${String(error.cause ?? error)}`),
      );
      if (during && at % 2000 === 0) await during(at);
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane));
  return result;
}

/** The body with the survey that the collector has: its digest differs where its period does. */
const renamed = (body: Buffer, named: Submission["survey"] | undefined): Buffer =>
  named ? Buffer.from(body.toString("latin1").replaceAll(submission().survey.digest, named.digest), "latin1") : body;

/** Sends bytes as they are. Resolves with the statuses that come back when the connection is closed. */
async function delivered(url: string, { parts, end }: Delivery): Promise<number[]> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  const chunks: Buffer[] = [];
  return new Promise<number[]>((resolve, reject) => {
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Error("the connection hangs"));
    }, HANGS);
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      // Whoever has an answer may keep the connection for more.
      if (end === "wait") socket.end();
    });
    socket.on("close", () => {
      clearTimeout(late);
      resolve(statusesIn(Buffer.concat(chunks).toString("latin1")));
    });
    void (async () => {
      for (const part of parts) {
        socket.write(part);
        if (parts.length > 1) await turn();
      }
      if (end === "reset") socket.resetAndDestroy();
      if (end === "end") socket.end();
    })();
  });
}

/** Each answer begins where the one before ends; no body of ours has such a line. */
const statusesIn = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
