import type { Route } from "./route.ts";
import { withdrawing } from "./withdrawing.ts";

/** One submission, by its receipt code: whoever has the code withdraws it. */
export const submissionRoute: Route<"/submissions/:receipt"> = {
  shared: { method: "DELETE", headers: [] },

  async DELETE(c, parts) {
    await withdrawing(c, parts)(c.req.param("receipt"));
    return c.body(null, 204);
  },
};
