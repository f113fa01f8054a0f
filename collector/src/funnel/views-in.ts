import { type Unit, knownValues } from "../../../src/report/index.ts";
import { type Beacon, FUNNEL_STEPS, type Survey } from "../../../src/schema/index.ts";
import type { Views } from "../store/stored.ts";

/** The names that are told apart. Anybody can send any other; views of these are counted together, under "". */
export interface NamedViews {
  channels?: readonly string[] | undefined;
  units?: readonly Unit[] | undefined;
  placements?: readonly string[] | undefined;
}

/** What a beacon adds to the sums of a day. */
export function viewsIn(beacon: Beacon, survey: Survey, day: string, named: NamedViews): Views[] {
  const known = knownValues([survey], ["channel", "unit"], named);
  const among = (values: { has(name: string): boolean } | undefined, name = ""): string =>
    values?.has(name) ? name : "";
  const of = {
    survey: survey.id,
    day,
    channel: among(known["channel"], beacon.channel),
    placement: among(new Set(named.placements), beacon.placement),
    unit: among(known["unit"], beacon.unit),
  };
  const { sections = {}, ...counts } = beacon.counts;
  return [
    ...FUNNEL_STEPS.map((step) => ({ ...of, step, section: "", count: counts[step] ?? 0 })),
    ...Object.entries(sections).map(([section, count]) => ({ ...of, step: "section", section, count })),
  ].filter(({ count }) => count > 0);
}
