import { withoutValues } from "../../../src/report/index.ts";
import { loadSurveys } from "../load-surveys.ts";
import { readUnits } from "../read-units.ts";
import { planOptionsOf } from "../results/results.ts";
import type { Settings } from "../settings.ts";
import { openStore } from "../sql/open-store.ts";

/** The surveys, the store and what is published, by the settings. Says what the operator should know of them. */
export async function load({ surveys: folder, units, database, databasePool, results }: Settings) {
  const { surveys, warnings } = await loadSurveys(folder);
  for (const warning of warnings) console.warn(warning);
  const tree = units === undefined ? {} : { units: await readUnits(units) };
  const published = { ...results, ...tree };
  const options = planOptionsOf(published);
  for (const dimension of withoutValues(surveys, options.by, options)) {
    const mend = dimension === "unit" ? "Name the units in a table: UNITS=…" : "Give the field “values” in the survey.";
    console.warn(`By “${dimension}”, all forms are published as one group, because anybody can send any name. ${mend}`);
  }
  return { surveys, results: published, ...(await openStore(database, databasePool)) };
}
