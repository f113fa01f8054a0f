import { TRACKS } from "../../../src/schema/index.ts";
import { trackOf } from "../query.ts";
import { RequestProblem } from "../request-problem.ts";
import { isByUnit, tallyFile } from "../tallies/tally-file.ts";
import { fileNameOf } from "./download.ts";
import { granted } from "./granted.ts";
import { noSuchSurvey } from "./no-such-survey.ts";
import type { Route } from "./route.ts";

/** What is counted, for an office that adds it to others' counts. */
export const talliesJsonRoute: Route<"/tallies.json"> = {
  async GET(c, parts) {
    const { registry, store, plans, now } = parts;
    const grant = await granted(c, parts, "export", "tallies.json");
    const { survey = "", name, ...query } = c.req.query();
    const plan = await plans(survey);
    if (!plan) throw noSuchSurvey(survey, registry);
    if (grant.units && !isByUnit(plan)) throw new RequestProblem("no-scope", { scope: "export" });
    const file = await tallyFile(store, plan, {
      track: trackOf(query, TRACKS),
      name: name ?? grant.unit ?? new URL(c.req.url).host,
      at: now().toISOString(),
      units: grant.units,
    });
    c.header("Content-Disposition", `attachment; filename="${fileNameOf(survey)}.tallies.json"`);
    return c.json(file);
  },
};
