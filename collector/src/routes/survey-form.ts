import { noSuchSurvey } from "./no-such-survey.ts";
import type { Route } from "./route.ts";

/** A survey for browsers that run no script. */
export const surveyFormRoute: Route<"/surveys/:id/form"> = {
  isPage: true,
  isWithoutData: true,

  GET(c, { registry, forms }) {
    const id = c.req.param("id");
    const { language, version } = c.req.query();
    const registered = registry.latest(id, version);
    if (!registered) throw noSuchSurvey(id, registry);
    return forms.show(registered.survey, language, c.req.raw);
  },
};
