/* Makes one report in a thread of its own; see `results/threaded-report.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import { type ReportOrder, makeReport } from "../results/make-report.ts";
import { piecesOf } from "../results/printed-report.ts";

const rows: string[] = [];

parentPort!.on("message", (more: string[] | undefined) => {
  if (more) {
    rows.push(...more);
    return;
  }
  const report = makeReport(workerData as ReportOrder, rows);
  const buffers = piecesOf(report).map(({ buffer }) => buffer as ArrayBuffer);
  parentPort!.postMessage(report, [...new Set(buffers)]);
  parentPort!.close();
});
