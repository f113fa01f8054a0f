import { countOut, quarantinesOf, takeOut } from "../quarantine/manage.ts";
import { manager, managing, reasonSent, textsIn, waveIn } from "./managing.ts";
import type { Route } from "./route.ts";

/** Lists what is out of the figures, and takes a wave of forms out of them. */
export const quarantinesRoute: Route<"/quarantines"> = {
  async GET(c, parts) {
    const grant = await manager(c, parts, "quarantines");
    const of = await managing(parts, grant, c.req.query("survey"));
    return c.json({ out: await countOut(of), quarantines: await quarantinesOf(of) });
  },

  async POST(c, parts) {
    const grant = await manager(c, parts);
    const { survey, ...sent } = await textsIn(c, parts, ["survey", "from", "to", "unit", "channel", "reason"]);
    const of = await managing(parts, grant, survey);
    return c.json(await takeOut(of, waveIn(sent, "bad-value"), reasonSent(sent)), 201);
  },
};
