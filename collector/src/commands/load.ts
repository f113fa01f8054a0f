import { withoutValues } from "../../../src/report/index.ts";
import { loadSurveys } from "../load-surveys.ts";
import { readUnits } from "../read-units.ts";
import { planOptionsOf } from "../results/results.ts";
import type { Settings } from "../settings.ts";
import { openStore } from "../sql/open-store.ts";

type Published = Pick<Settings, "surveys" | "units" | "results">;

/** The surveys, and what is published of them, by the settings. @param warn hears what the operator should know of them */
export async function loadPublished({ surveys: folder, units, results }: Published, warn: (line: string) => void) {
  const { surveys, warnings } = await loadSurveys(folder);
  for (const warning of warnings) warn(warning);
  const tree = units === undefined ? {} : { units: await readUnits(units) };
  const published = { ...results, ...tree };
  const options = planOptionsOf(published);
  for (const dimension of withoutValues(surveys, options.by, options)) {
    const mend = dimension === "unit" ? "Name the units in a table: UNITS=…" : "Give the field “values” in the survey.";
    warn(`By “${dimension}”, all forms are published as one group, because anybody can send any name. ${mend}`);
  }
  return { surveys, results: published };
}

/** The same with the store. */
export async function load(settings: Settings) {
  const published = await loadPublished(settings, console.warn);
  return { ...published, ...(await openStore(settings.database, { connections: settings.databasePool })) };
}
