import { setTimeout as pause } from "node:timers/promises";
import type { Submission } from "../../src/schema/index.ts";

/** Devices that send, each again and again until it has its answer, as the widget's outbox does. */
export interface Citizens {
  /** What was answered with 201, by id: the highest revision of each. */
  answered: ReadonlyMap<string, Submission>;
  /** When each answer came, in milliseconds since the beginning. */
  answers: readonly number[];
  /** Attempts that had no answer, or another one than 201. */
  failures: ReadonlyMap<string, number>;
  /** Sends nothing new any more, and resolves when all have their answers, or after so many milliseconds. @returns how many have none */
  end(patience: number): Promise<number>;
}

/**
 * @param rate submissions a second
 * @param next the next submission as JSON, each of an id of its own
 */
export function citizens(url: string, rate: number, next: () => string): Citizens {
  const began = performance.now();
  const answered = new Map<string, Submission>();
  const answers: number[] = [];
  const failures = new Map<string, number>();
  const waiting = new Set<Promise<void>>();

  async function send(submission: Submission): Promise<void> {
    for (let tries = 0; ; tries++) {
      const outcome = await attempt(submission);
      if (outcome === "201") break;
      failures.set(outcome, (failures.get(outcome) ?? 0) + 1);
      // Later each time, as the widget's outbox does, or all who wait would ask at once.
      await pause(Math.min(10_000, 500 * 2 ** tries) * (0.5 + Math.random() / 2));
    }
    answers.push(performance.now() - began);
    answered.set(submission.id, submission);
  }

  async function attempt(submission: Submission): Promise<string> {
    try {
      const response = await fetch(`${url}/api/submissions`, {
        method: "POST",
        // Each from an address of their own, or one of them alone would be held back.
        headers: { "Content-Type": "application/json", "X-Forwarded-For": addressOf(submission) },
        body: JSON.stringify(submission),
        signal: AbortSignal.timeout(20_000),
      });
      await response.arrayBuffer();
      return String(response.status);
    } catch (error) {
      return (error as Error).name === "TimeoutError" ? "no answer in 20 s" : "cut off";
    }
  }

  let sent = 0;
  /** Every tenth person corrects an answer afterwards. */
  async function person(): Promise<void> {
    const submission = JSON.parse(next()) as Submission;
    const corrects = sent++ % 10 === 0;
    await send(submission);
    if (corrects) await send({ ...submission, revision: 2, channel: "counter" });
  }

  const timer = setInterval(() => {
    const one = person().finally(() => waiting.delete(one));
    waiting.add(one);
  }, 1000 / rate);

  return {
    answered,
    answers,
    failures,
    async end(patience) {
      clearInterval(timer);
      await Promise.race([Promise.all(waiting), pause(patience)]);
      return waiting.size;
    },
  };
}

/** An IPv4 address, which goes by the id. */
const addressOf = ({ id }: Submission): string =>
  [0, 2, 4]
    .map((at) => Number.parseInt(id.slice(at, at + 2), 16))
    .reduce((address, part) => `${address}.${part}`, "10");
