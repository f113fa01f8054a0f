import { csvLines } from "../csv/csv.ts";
import { languageAsked } from "../query.ts";
import { surveysUsed } from "../surveys-used.ts";
import { download } from "./download.ts";
import { granted } from "./granted.ts";
import { noSuchSurvey } from "./no-such-survey.ts";
import { reached } from "./reached.ts";
import type { Route } from "./route.ts";

/** The submissions of one survey as a table. */
export const exportCsvRoute: Route<"/export.csv"> = {
  async GET(c, parts) {
    const { registry, store } = parts;
    const grant = await granted(c, parts, "export", "export.csv");
    const id = c.req.query("survey") ?? "";
    const registered = registry.latest(id)?.survey;
    const used = await surveysUsed(store, id);
    const versions = used.length || !registered ? used : [registered];
    const newest = registered ?? versions.at(-1);
    if (!newest) throw noSuchSurvey(id, registry);
    const hasQuarantine = ((await store.quarantines?.setAside(id)) ?? 0) > 0;
    const lines = csvLines(versions, reached(store, grant, id), languageAsked(c.req.query(), newest), hasQuarantine);
    return download(c, parts, "text/csv; charset=utf-8", `${id}.csv`, lines);
  },
};
