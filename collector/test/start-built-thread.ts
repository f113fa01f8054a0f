import { Worker } from "node:worker_threads";
import type { ThreadName } from "../src/threads/start-thread.ts";

/** Starts the thread as it is installed, for the tests: reading the sources takes it a second and a half of a processor. */
export const startThread = (name: ThreadName, order: unknown): Worker =>
  new Worker(new URL(`../dist/${name}.js`, import.meta.url), { workerData: order });
