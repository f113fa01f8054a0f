import { takeBeacon } from "../funnel/take-beacon.ts";
import { askingOf } from "./asking.ts";
import type { Route } from "./route.ts";

/** Counts how far people come. */
export const funnelRoute: Route<"/funnel"> = {
  shared: { method: "POST", headers: ["Content-Type"] },

  async POST(c, parts) {
    const { registry, sums, origins, graceDays, now, published } = parts;
    askingOf(c, parts).sender.take("view");
    await takeBeacon(c.req.raw, { registry, sums, origins, graceDays, now, named: published });
    return c.body(null, 204);
  },
};
