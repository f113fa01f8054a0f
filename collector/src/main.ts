import { SurveyError } from "../../src/errors/index.ts";
import { withoutValues } from "../../src/report/index.ts";
import { createCollector } from "./create-collector.ts";
import { type ListenOptions, listen } from "./listen.ts";
import { CollectorError } from "./errors/collector-error.ts";
import { loadSurveys } from "./load-surveys.ts";
import { openSqlite } from "./sql/open-sqlite.ts";
import { readUnits } from "./read-units.ts";
import { countSurveys } from "./results/count-surveys.ts";
import { planOptionsOf } from "./results/results.ts";
import { type Settings, settingsFrom, usage } from "./settings.ts";
import { stillCounting } from "./still-counting.ts";

async function load({ surveys: folder, units, database, results }: Settings) {
  const { surveys, warnings } = await loadSurveys(folder);
  for (const warning of warnings) console.warn(warning);
  const tree = units === undefined ? {} : { units: await readUnits(units) };
  const published = { ...results, ...tree };
  const options = planOptionsOf(published);
  for (const dimension of withoutValues(surveys, options.by, options)) {
    const mend = dimension === "unit" ? "Name the units in a table: UNITS=…" : "Give the field “values” in the survey.";
    console.warn(`By “${dimension}”, all forms are published as one group, because anybody can send any name. ${mend}`);
  }
  return { surveys, results: published, store: await openSqlite(database) };
}

async function start(settings: Settings): Promise<void> {
  const { port, host, database, basePath, origins, token, graceDays } = settings;
  const { surveys, results, store } = await load(settings);
  if (token === undefined) {
    console.warn(
      "Without a token, submissions are listed and exported only to this machine itself. Behind a proxy, set one: TOKEN=…",
    );
  }
  let answer: ListenOptions["fetch"] = stillCounting(basePath);
  const server = await listen({ fetch: (...request) => answer(...request), port, hostname: host });
  try {
    await countSurveys(surveys, store, results);
    answer = createCollector({ surveys, store, basePath, origins, token, graceDays, results });
  } catch (error) {
    await server.close();
    throw error;
  }
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
  if (command === "--help" || command === "help") console.log(usage());
  else if (command === "recount") await recount(settingsFrom(rest, process.env));
  else await start(settingsFrom(process.argv.slice(2), process.env));
} catch (error) {
  // What the person who starts it can mend needs no stack trace.
  const mendable =
    error instanceof CollectorError || error instanceof SurveyError || (error as NodeJS.ErrnoException).code;
  console.error(mendable ? (error as Error).message : error);
  process.exitCode = 1;
}
