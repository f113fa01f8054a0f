import { Worker } from "node:worker_threads";
import type { ReportOrder } from "../src/results/make-report.ts";

/** Starts the thread as it is installed, for the tests: reading the sources takes it a second and a half of a processor. */
export const startThread = (order: ReportOrder): Worker =>
  new Worker(new URL("../dist/report-thread.js", import.meta.url), { workerData: order });
