import { limits, outboxLimit, resultsLimit, type Budget } from "./limits.ts";
import { totals, weigh, weighOutbox, weighResults } from "./weigh.ts";

const weights = await weigh();
const sums = totals(weights);
const names: Record<Budget, string> = {
  main: "before a survey can be answered, vi/en",
  everything: "main file and all chunks",
  clerk: "for clerks, beyond that",
  check: "for webmasters, beyond that",
  rotation: "for surveys that ask each a few items",
  oneFile: "one file for a plain <script>",
  offline: "optional: to keep a page offline",
  frame: "optional: for a survey in a frame",
  results: "before a report is shown",
  resultsEverything: "results and all their chunks",
};

const row = (name: string, ...cells: (string | number)[]) =>
  console.log(name.padEnd(40) + cells.map((cell) => cell.toLocaleString("en").padStart(9)).join(""));

row("file", "raw", "brotli", "limit");
for (const { name, raw, brotli } of weights) row(name, raw, brotli);
console.log();
for (const [budget, name] of Object.entries(names) as [Budget, string][]) {
  row(name, "", sums[budget], limits[budget]);
}
row("what outbox and drafts add", "", await weighOutbox(), outboxLimit);
row("what results add, with words", "", await weighResults(weights), resultsLimit);
