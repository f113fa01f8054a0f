import { Worker } from "node:worker_threads";
import type { ReportOrder } from "./make-report.ts";

/** Starts the thread that makes a report. */
export function startThread(order: ReportOrder): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./report-thread.js", import.meta.url), { workerData: order });
  // From the sources, as the demo runs. Node 20 does not tell a thread how to read them.
  const file = JSON.stringify(new URL("./report-thread.ts", import.meta.url).href);
  const load = `import("tsx/esm/api").then(({ register }) => (register(), import(${file})))`;
  return new Worker(load, { workerData: order, eval: true });
}
