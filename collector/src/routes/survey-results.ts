import { RETAINED_304_HEADERS, etag } from "hono/etag";
import { trackOf } from "../query.ts";
import { documentOf } from "../results/printed-report.ts";
import { selectGroups, selectionOf } from "../results/select.ts";
import { noSuchSurvey } from "./no-such-survey.ts";
import type { Route } from "./route.ts";

/** What everybody may see of what a survey's submissions add up to. */
export const surveyResultsRoute: Route<"/surveys/:id/results"> = {
  shared: { method: "GET", headers: [] },
  // Answers 304 to a client that has the same edition already.
  around: etag({ retainedHeaders: [...RETAINED_304_HEADERS, "access-control-allow-origin"] }),

  async GET(c, { registry, plans, results, published }) {
    const id = c.req.param("id");
    const plan = await plans(id);
    if (!plan) throw noSuchSurvey(id, registry);
    const report = await results(plan, trackOf(c.req.query(), published.tracks ?? ["citizen"]));
    const chosen = selectGroups(report, selectionOf(c.req.query(), report, ["track"]));
    return c.body(documentOf(report.frame, chosen), 200, {
      "Content-Type": "application/json",
      "Cache-Control": "public, max-age=60",
      ETag: `"${report.tag}"`,
    });
  },
};
