import type { Route } from "./route.ts";

/** Whether the program lives. Whoever starts again what does not live must not do so because the database is away: nothing is asked here. */
export const healthRoute: Route<"/health"> = {
  isWithoutData: true,
  GET: (c) => c.json({ status: "ok" }),
};
