import type { Worker } from "node:worker_threads";
import { digestOf } from "../../../src/schema/index.ts";
import { CollectorError } from "../errors/collector-error.ts";
import type { Plan, PlanData } from "../tallies/plan.ts";
import { startThread } from "../threads/start-thread.ts";
import type { RecordBatch, Recorded, RecordingOrder } from "./messages.ts";
import { receivedError } from "./sent-error.ts";
import type { RecordTogether, RecordWish } from "./record-wish.ts";

/** How often wishes are tried whose thread ends: one of them may be what ends it. */
const ATTEMPTS = 2;

/** What becomes of a batch; `undefined` when the thread has ended before it said so. */
type Outcome = Recorded | undefined;

interface Running {
  thread: Worker;
  waiting: Map<number, (outcome: Outcome) => void>;
  /** The plans that it has been told of. */
  plans: Set<string>;
  ended: Promise<void>;
}

/** Records in a thread of its own: while that counts and writes, this one goes on answering and checking. */
export interface RecordingThread {
  record: RecordTogether;
  /** Resolves when the thread has closed the database. */
  close(): Promise<void>;
}

/** @param start begins the thread; the first wish does so, and the first one after a thread has ended */
export function recordingThread(
  order: RecordingOrder,
  start = (it: RecordingOrder): Worker => startThread("recording-thread", it),
): RecordingThread {
  let number = 0;
  let running: Running | undefined;
  let isClosed = false;
  /** Why the last thread ended. */
  let cause: unknown;

  function run(): Running {
    const thread = start(order);
    const waiting: Running["waiting"] = new Map();
    thread.on("message", (recorded: Recorded) => {
      waiting.get(recorded.number)!(recorded);
      waiting.delete(recorded.number);
    });
    thread.on("error", (error) => (cause = error));
    const ended = new Promise<void>((resolve) => {
      thread.once("exit", () => {
        running = undefined;
        for (const tell of waiting.values()) tell(undefined);
        resolve();
      });
    });
    return { thread, waiting, plans: new Set(), ended };
  }

  function send(wishes: readonly RecordWish[], forwards: boolean): Promise<Outcome> {
    const { thread, waiting, plans } = (running ??= run());
    const used = new Map(wishes.flatMap(({ plan }) => (plan ? [[keyOf(plan), plan] as const] : [])));
    const unknown = [...used].filter(([key]) => !plans.has(key));
    const batch: RecordBatch = {
      number: ++number,
      wishes: wishes.map(({ plan, ...wish }) => ({ ...wish, plan: plan && keyOf(plan) }) as RecordWish<string>),
      forwards,
      plans: unknown.map(([key, plan]) => [key, dataOf(plan)]),
    };
    for (const [key] of unknown) plans.add(key);
    return new Promise((resolve) => {
      waiting.set(batch.number, resolve);
      thread.postMessage(batch, []);
    });
  }

  return {
    async record(wishes, { forwards, begun }) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        // A thread that begins now would be ended by nobody, and keep the program from its end.
        if (isClosed)
          throw new CollectorError("store-closed", "The store is closed. Close what brings requests first.");
        // What an earlier thread has stored, but not said, is found: the wishes are the same.
        const outcome = await send(wishes, forwards);
        if (!outcome) continue;
        if ("results" in outcome) return outcome.results;
        if (outcome.isBegun) begun();
        throw receivedError(outcome.failure);
      }
      begun();
      throw new CollectorError(
        "recording-thread-ended",
        "The thread that stores submissions ended before it was done. The next submission starts another one.",
        { cause },
      );
    },
    async close() {
      isClosed = true;
      running?.thread.postMessage(undefined, []);
      await running?.ended;
    },
  };
}

const dataOf = ({ survey, surveys, options, digest }: Plan): PlanData => ({ survey, surveys, options, digest });

const keys = new WeakMap<Plan, string>();

/** Plans with the same key count the same surveys in the same way. */
function keyOf(plan: Plan): string {
  const known = keys.get(plan);
  if (known !== undefined) return known;
  const key = [plan.survey, plan.digest, ...plan.surveys.map(digestOf)].join(" ");
  keys.set(plan, key);
  return key;
}
