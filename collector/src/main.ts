import { createCollector } from "./create-collector.ts";
import { listen } from "./listen.ts";
import { SurveysRefused, loadSurveys } from "./load-surveys.ts";
import { openSqlite } from "./open-sqlite.ts";
import { BadSetting, settingsFrom } from "./settings.ts";

async function start(): Promise<void> {
  const { port, host, database, surveys: folder, basePath, ...rest } = settingsFrom(process.argv.slice(2), process.env);
  const { surveys, warnings } = await loadSurveys(folder);
  for (const warning of warnings) console.warn(warning);
  const store = await openSqlite(database);
  const server = await listen({ fetch: createCollector({ surveys, store, basePath, ...rest }), port, hostname: host });
  console.log(`Collecting ${surveys.length} survey(s) at ${server.url}${basePath}/submissions, stored in ${database}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().then(() => store.close()));
  }
}

try {
  await start();
} catch (error) {
  // What the person who starts it can mend needs no stack trace.
  const mendable =
    error instanceof SurveysRefused || error instanceof BadSetting || (error as NodeJS.ErrnoException).code;
  console.error(mendable ? (error as Error).message : error);
  process.exitCode = 1;
}
