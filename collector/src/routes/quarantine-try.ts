import { countMeant } from "../quarantine/manage.ts";
import { manager, managing, waveIn } from "./managing.ts";
import type { Route } from "./route.ts";

/** Says how many forms a quarantine would take out, and changes nothing. */
export const quarantineTryRoute: Route<"/quarantines/try"> = {
  async GET(c, parts) {
    const grant = await manager(c, parts, "quarantine try");
    const { survey, ...asked } = c.req.query();
    return c.json({ forms: await countMeant(await managing(parts, grant, survey), waveIn(asked, "bad-query")) });
  },
};
