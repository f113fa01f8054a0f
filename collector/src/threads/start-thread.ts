import { Worker } from "node:worker_threads";

/** What runs in a thread of its own. */
export type ThreadName = "report-thread" | "recording-thread";

/** Starts a thread. @param order what it finds as its `workerData` */
export function startThread(name: ThreadName, order: unknown): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL(`./${name}.js`, import.meta.url), { workerData: order });
  // From the sources, as the demo runs. Node 20 does not tell a thread how to read them.
  const file = JSON.stringify(new URL(`./${name}.ts`, import.meta.url).href);
  const load = `import("tsx/esm/api").then(({ register }) => (register(), import(${file})))`;
  return new Worker(load, { workerData: order, eval: true });
}
