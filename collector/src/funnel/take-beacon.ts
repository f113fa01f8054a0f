import { DEFAULT_TIME_ZONE, type Fault, checkBeacon, localMoment, periodState } from "../../../src/schema/index.ts";
import { foreignOrigin } from "../form/require-origin.ts";
import { readJsonBody } from "../read-json.ts";
import type { Registry } from "../registry.ts";
import { RequestProblem } from "../request-problem.ts";
import type { Sums } from "./sums.ts";
import { type NamedViews, viewsIn } from "./views-in.ts";

/** No beacon of a survey with a hundred sections is larger. */
const MOST_BYTES = 8192;

/** A browser asks nobody before it sends plain text; a page that goes away has no time to wait for an answer. */
const TYPES = /^(text\/plain|application\/([\w.-]+\+)?json)\s*(;|$)/i;

export interface BeaconOptions {
  registry: Registry;
  sums: Sums;
  /** Other sites whose pages may send. */
  origins: readonly string[];
  graceDays: number;
  now: () => Date;
  /** The names that are told apart. */
  named: NamedViews;
}

/** Adds the counts in a request to the day's sums. Nothing else of it is kept. Rejects with a `RequestProblem`. */
export async function takeBeacon(request: Request, options: BeaconOptions): Promise<void> {
  const { registry, sums, origins, graceDays, now, named } = options;
  const origin = foreignOrigin(request, origins);
  if (origin !== undefined) throw new RequestProblem("foreign-beacon", { got: origin.slice(0, 60) });
  const data = await readJsonBody(request, MOST_BYTES, { types: TYPES });
  const found = registry.find(data, "beacon");
  if (!("survey" in found)) throw refusal(found);
  const { survey, digest } = found;
  const { beacon, faults } = checkBeacon(survey, data, {
    digest,
    units: named.units && new Set(named.units.map(({ id }) => id)),
    placements: named.placements?.length ? new Set(named.placements) : undefined,
  });
  if (!beacon) throw refusal(faults);
  const at = now();
  const { timeZone = DEFAULT_TIME_ZONE, opens = "", closes = "" } = survey.period ?? {};
  const outside = (code: Fault["code"], params: Fault["params"]) =>
    refusal([{ level: "error", path: "$.survey", code, params: { timeZone, ...params } }]);
  if (periodState(survey.period, at) === "early") throw outside("received-early", { opens });
  if (periodState(survey.period, new Date(at.getTime() - graceDays * 86_400_000)) === "closed")
    throw outside("received-late", { closes, graceDays });
  await sums.add(viewsIn(beacon, survey, localMoment(at, timeZone).slice(0, 10), named));
}

const refusal = (faults: readonly Fault[]): RequestProblem =>
  new RequestProblem("not-counted", { count: faults.length }, { faults });
