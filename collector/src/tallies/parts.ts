import type { StoreReader } from "../store/store.ts";
import type { Plan } from "./plan.ts";

/**
 * A survey's submissions stand in sixteen parts, by the first digit of their ids. Whoever stores a submission holds its part, so that
 * submissions seldom wait for each other; whoever counts anew or publishes holds all.
 */
export const PARTS: readonly string[] = [..."0123456789abcdef"];

/** The part that a submission is in. */
export const partOf = (id: string): string => id.charAt(0);

/** What a part says whose tallies miss something. */
export const MISSES = "";

/** Whether the survey's tallies are kept by this plan, and miss nothing. */
export async function isKept(store: StoreReader, { survey, digest }: Plan): Promise<boolean> {
  const plans = await store.plans(survey);
  return PARTS.every((part) => plans.get(part) === digest);
}
