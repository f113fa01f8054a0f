import { CollectorError } from "../errors/collector-error.ts";
import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { placesOf } from "../../../src/schema/index.ts";
import { type ReportOrder, makeReport } from "./make-report.ts";
import type { PrintedReport } from "./printed-report.ts";
import { startThread } from "../threads/start-thread.ts";

/** Rows and units, times items, up to which a report is made sooner than a thread begins: some ten milliseconds. */
const LITTLE = 200;

/**
 * Makes a report without making other requests wait.
 * @param batches the tallies, each JSON of one cell
 * @param start begins the thread
 */
export async function threadedReport(
  order: ReportOrder,
  batches: AsyncIterable<string[]>,
  start = (it: ReportOrder): Worker => startThread("report-thread", it),
): Promise<PrintedReport> {
  const places = Math.max(1, placesOf(order.surveys[0]!).size);
  const most = LITTLE / places - (order.options.units?.length ?? 0);
  const few: string[] = [];
  let thread: Worker | undefined;
  let answer: Promise<PrintedReport> | undefined;
  try {
    const isMuch = (): boolean => few.length > most;
    const begin = (): Worker => {
      const begun = start(order);
      answer = answerOf(begun);
      // Who waits below hears of it; until then, it is nobody's.
      answer.catch(() => {});
      begun.postMessage(few.splice(0), []);
      return begun;
    };
    for await (const batch of batches) {
      if (thread) thread.postMessage(batch, []);
      else few.push(...batch);
      if (isMuch()) thread ??= begin();
    }
    // A nation's units take long without one form, too.
    if (isMuch()) thread ??= begin();
    if (!thread) return makeReport(order, few);
    thread.postMessage(undefined, []);
    return await answer!;
  } finally {
    await thread?.terminate();
  }
}

async function answerOf(thread: Worker): Promise<PrintedReport> {
  const ended = new AbortController();
  const gone = once(thread, "exit", ended).then(() => {
    throw new CollectorError(
      "report-thread-ended",
      "The thread that makes the report ended before it was made. Ask again.",
    );
  });
  try {
    // Rejects with what the thread threw.
    const [report] = (await Promise.race([once(thread, "message", ended), gone])) as [PrintedReport];
    return report;
  } finally {
    gone.catch(() => {});
    ended.abort();
  }
}
