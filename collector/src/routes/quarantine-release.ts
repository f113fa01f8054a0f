import { bringBack } from "../quarantine/manage.ts";
import { manager, managing, reasonSent, textsIn } from "./managing.ts";
import type { Route } from "./route.ts";

/** Brings the forms of a quarantine back. Once more changes nothing, but for what a failure has left out. */
export const quarantineReleaseRoute: Route<"/quarantines/:id/release"> = {
  async POST(c, parts) {
    const grant = await manager(c, parts);
    const { survey, ...sent } = await textsIn(c, parts, ["survey", "reason"]);
    const of = await managing(parts, grant, survey);
    return c.json(await bringBack(of, c.req.param("id"), reasonSent(sent)));
  },
};
