import { createCollector, listen, openStore } from "../../../collector/src/index.ts";
import { countSurveys } from "../../../collector/src/results/count-surveys.ts";
import { survey, units } from "./submissions.ts";
import { tellUsage } from "./usage.ts";

// A collector in a process of its own, which says where it listens, and what it has used whenever it is asked.
const [kind, folder, database] = process.argv.slice(2) as ["SQLite" | "PostgreSQL", string, string];
const address = kind === "SQLite" ? database : `postgres://postgres@/${database}?host=${folder}`;
const { store } = await openStore(address, { hasThread: true });
const results = { units };
// From here on, each is counted as it comes.
await countSurveys([survey], store, results);
const server = await listen({
  fetch: createCollector({ surveys: [survey], store, results }),
  port: 0,
  hostname: "127.0.0.1",
});
tellUsage();
process.send!({ url: `${server.url}/api` });
