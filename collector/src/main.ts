import { UnknownDimension } from "../../src/report/index.ts";
import { createCollector } from "./create-collector.ts";
import { listen } from "./listen.ts";
import { SurveysRefused, loadSurveys } from "./load-surveys.ts";
import { openSqlite } from "./open-sqlite.ts";
import { UnitsRefused, readUnits } from "./read-units.ts";
import { countSurveys } from "./results/count-surveys.ts";
import { BadSetting, type Settings, settingsFrom } from "./settings.ts";

async function load({ surveys: folder, units, database, results }: Settings) {
  const { surveys, warnings } = await loadSurveys(folder);
  for (const warning of warnings) console.warn(warning);
  const tree = units === undefined ? {} : { units: await readUnits(units) };
  return { surveys, results: { ...results, ...tree }, store: await openSqlite(database) };
}

async function start(settings: Settings): Promise<void> {
  const { port, host, database, basePath, origins, token, graceDays } = settings;
  const { surveys, results, store } = await load(settings);
  await countSurveys(surveys, store, results);
  const fetch = createCollector({ surveys, store, basePath, origins, token, graceDays, results });
  const server = await listen({ fetch, port, hostname: host });
  console.log(`Collecting ${surveys.length} survey(s) at ${server.url}${basePath}/submissions, stored in ${database}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().then(() => store.close()));
  }
}

/** Counts everything anew, and fails when what was kept was another sum. */
async function recount(settings: Settings): Promise<void> {
  const { surveys, results, store } = await load(settings);
  for (const { survey, forms, changed, wasKept } of await countSurveys(surveys, store, results, true)) {
    const verdict = !wasKept ? "counted" : changed ? `${changed} cell(s) were wrong and are mended` : "as it was";
    console.log(`${survey}: ${forms} submission(s), ${verdict}`);
    if (wasKept && changed) process.exitCode = 1;
  }
  await store.close();
}

try {
  const [command, ...rest] = process.argv.slice(2);
  if (command === "recount") await recount(settingsFrom(rest, process.env));
  else await start(settingsFrom(process.argv.slice(2), process.env));
} catch (error) {
  // What the person who starts it can mend needs no stack trace.
  const mendable =
    [SurveysRefused, BadSetting, UnitsRefused, UnknownDimension].some((kind) => error instanceof kind) ||
    (error as NodeJS.ErrnoException).code;
  console.error(mendable ? (error as Error).message : error);
  process.exitCode = 1;
}
