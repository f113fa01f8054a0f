import type { ArrivalQuery } from "../quarantine/quarantines.ts";
import { readPace } from "../quarantine/read-pace.ts";
import { manager, managing, misread, momentAsked } from "./managing.ts";
import type { Route } from "./route.ts";

/** Milliseconds of a stretch, and how many are shown when the query does not say: a week of hours, a day of minutes. */
const STRETCHES: Readonly<Record<ArrivalQuery["by"], { length: number; shown: number }>> = {
  hour: { length: 3_600_000, shown: 168 },
  minute: { length: 60_000, shown: 1440 },
};

/** Most stretches in one answer: five years of hours, a month of minutes. */
const MOST = 45_000;

/** Shows how many forms came how fast, so that whoever manages sees a wave first. */
export const paceRoute: Route<"/pace"> = {
  async GET(c, parts) {
    const grant = await manager(c, parts, "pace");
    const { survey, by = "hour", ...asked } = c.req.query();
    const { store, quarantines, plan } = await managing(parts, grant, survey);
    if (by !== "hour" && by !== "minute") throw misread("bad-query", "by", by, "hour, minute");
    const { length, shown } = STRETCHES[by];
    const to = "to" in asked ? momentAsked(asked, "to", "bad-query") : parts.now().toISOString();
    const earliest = (stretches: number): string => new Date(Date.parse(to) - stretches * length).toISOString();
    const from = "from" in asked ? momentAsked(asked, "from", "bad-query") : earliest(shown);
    if (from > to || from < earliest(MOST)) throw misread("bad-query", "from", from, `${earliest(MOST)} – ${to}`);
    const units = grant.units && [...grant.units];
    const pace = await readPace(store, quarantines, { survey: plan.survey, by, from, to, units });
    return c.json({ by, from, to, ...pace });
  },
};
