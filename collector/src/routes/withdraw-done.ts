import type { Route } from "./route.ts";

/** Tells a person that a submission is withdrawn. */
export const withdrawDoneRoute: Route<"/withdraw/done"> = {
  isPage: true,
  GET: (c, { withdrawPages }) => withdrawPages.done(c.req.raw),
};
