/* Stores and counts submissions in a thread of its own; see `recording/recording-thread.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import type { RecordBatch, Recorded, RecordingOrder } from "../recording/messages.ts";
import { recordIn } from "../recording/record-in.ts";
import { sentError } from "../recording/sent-error.ts";
import type { RecordWish } from "../recording/record-wish.ts";
import { openDurable, storeIn } from "../sql/open-sqlite.ts";
import type { Store } from "../store/store.ts";
import { type Plan, planWith } from "../tallies/plan.ts";

const { file } = workerData as RecordingOrder;
const plans = new Map<string, Plan>();
let opened: Promise<Store> | undefined;

/** The store. What could not be opened is tried again when the next wishes come. */
function store(): Promise<Store> {
  const opening = (opened ??= storeIn(openDurable(file)));
  opening.catch(() => (opened = undefined));
  return opening;
}

async function recorded({ number, wishes, forwards, plans: news }: RecordBatch): Promise<Recorded> {
  for (const [key, plan] of news) plans.set(key, planWith(plan));
  let isBegun = false;
  try {
    const known = wishes.map((wish) => ({ ...wish, plan: plans.get(wish.plan!) }) as RecordWish);
    const results = await recordIn(await store())(known, { forwards, begun: () => (isBegun = true) });
    return { number, results };
  } catch (error) {
    return { number, failure: sentError(error), isBegun };
  }
}

parentPort!.on("message", async (batch: RecordBatch | undefined) => {
  if (batch) return parentPort!.postMessage(await recorded(batch), []);
  // Whoever closes it has waited for all answers.
  await (await opened)?.close();
  parentPort!.close();
});
