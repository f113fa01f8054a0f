import { viewLines } from "../funnel/csv.ts";
import { reaches } from "../rights/grant.ts";
import { download, fileNameOf } from "./download.ts";
import { granted } from "./granted.ts";
import type { Route } from "./route.ts";

/** How far people came, as a table. */
export const funnelCsvRoute: Route<"/funnel.csv"> = {
  async GET(c, parts) {
    const grant = await granted(c, parts, "export", "funnel.csv");
    const id = c.req.query("survey");
    const surveys = id === undefined ? parts.registry.ids : [id];
    const lines = viewLines(parts.store, surveys, ({ unit }) => reaches(grant, unit));
    return download(c, parts, "text/csv; charset=utf-8", `${fileNameOf(id)}.views.csv`, lines);
  },
};
