import { noSuchSurvey } from "./no-such-survey.ts";
import type { Route } from "./route.ts";

/** A survey as its author wrote it. */
export const surveyRoute: Route<"/surveys/:id"> = {
  isWithoutData: true,
  shared: { method: "GET", headers: [] },

  GET(c, { registry }) {
    const id = c.req.param("id");
    const registered = registry.latest(id, c.req.query("version"));
    if (!registered) throw noSuchSurvey(id, registry);
    return c.json(registered.survey);
  },
};
