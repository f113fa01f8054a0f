import {
  type GivenNames,
  type TallyOptions,
  UnknownDimension,
  emptyTally,
  knownValues,
} from "../../../src/report/index.ts";
import { type Survey, digestOf } from "../../../src/schema/index.ts";
import type { Registry } from "../registry.ts";
import type { StoreReader } from "../store/store.ts";
import { surveysUsed } from "../surveys-used.ts";
import { type Plan, planWith } from "./plan.ts";

/** What is to be distinguished, and by which names. */
export type PlanOptions = Pick<TallyOptions, "by" | "waves"> & GivenNames;

/** The plans of the surveys that are registered or have submissions; `undefined` for any other. */
export type Plans = (survey: string) => Promise<Plan | undefined>;

/**
 * @param options a survey that does not declare a field is counted without it
 * @throws UnknownDimension when no registered survey declares it
 */
export function plansOf(registry: Registry, store: Pick<StoreReader, "surveysUsed">, options: PlanOptions): Plans {
  const known = [...dimensionsIn(registry.ids.flatMap(registry.versions), options)];
  const unknown = options.by?.find((dimension) => !known.includes(dimension));
  if (unknown !== undefined) {
    throw new UnknownDimension(unknown, known);
  }
  const plans = new Map<string, Promise<Plan | undefined>>();
  return (survey) => {
    const made = plans.get(survey);
    if (made) return made;
    const plan = planOf(survey, registry, store, options);
    // Ids that are not registered are made up without end; they are looked up each time.
    if (registry.ids.includes(survey)) plans.set(survey, plan);
    plan.catch(() => plans.delete(survey));
    return plan;
  };
}

async function planOf(
  survey: string,
  registry: Registry,
  store: Pick<StoreReader, "surveysUsed">,
  { by = [], waves = [], ...named }: PlanOptions,
): Promise<Plan | undefined> {
  const open = registry.versions(survey);
  const digests = new Set(open.map(digestOf));
  const past = (await surveysUsed(store, survey)).filter((each) => !digests.has(digestOf(each)));
  const surveys = [...past, ...open].reverse();
  if (!surveys.length) return undefined;
  const dimensions = dimensionsIn(surveys, { waves });
  const own = by.filter((dimension) => dimensions.has(dimension));
  const options = { by: own, waves, known: knownValues(surveys, own, named) };
  return planWith({ survey, surveys, options, digest: fingerprint(surveys, options) });
}

/** Another one whenever a stored submission may be counted elsewhere than before. */
function fingerprint(surveys: readonly Survey[], options: Plan["options"]): string {
  const known = Object.entries(options.known).map(([dimension, values]) => [dimension, [...values].sort()]);
  return digestOf({ tally: emptyTally(surveys, options), known });
}

const dimensionsIn = (surveys: readonly Survey[], { waves = [] }: Pick<PlanOptions, "waves">): Set<string> =>
  new Set([
    "channel",
    ...(waves.length ? ["wave"] : []),
    ...surveys.flatMap(({ context }) => Object.keys(context ?? {})),
  ]);
