import { type Beacon, beaconSchema } from "./beacon.ts";
import { digestOf } from "./digest.ts";
import { type Fault, faultList, shown } from "./fault.ts";
import { CONTEXT_LENGTH } from "./limits.ts";
import { isObject } from "./rules/walk.ts";
import { checkShape } from "./shape.ts";
import { isSameSurvey } from "./submission-rules/frame.ts";
import type { Survey } from "./survey.ts";

export interface BeaconCheckOptions {
  /** The survey's fingerprint, for a caller that checks many. @default digestOf(survey) */
  digest?: string;
  /** The only units that there are. @default those of the survey's context field, where it lists any */
  units?: ReadonlySet<string> | undefined;
  /** The only placements that there are. @default any */
  placements?: ReadonlySet<string> | undefined;
}

export interface BeaconCheck {
  /** The beacon, when nothing is wrong with it. */
  beacon?: Beacon;
  /** Everything wrong with it, in one go. */
  faults: readonly Fault[];
}

/**
 * Checks whether `data` is a beacon of this survey: its shape, its survey, and every name in it. Never throws.
 * @param data parsed JSON of unknown origin
 */
export function checkBeacon(survey: Survey, data: unknown, options: BeaconCheckOptions = {}): BeaconCheck {
  const { faults, report } = faultList();
  checkShape(beaconSchema, data, report);
  if (
    !isObject(data) ||
    !isSameSurvey(survey, data["survey"], options.digest ?? digestOf(survey), report) ||
    faults.length
  )
    return { faults };
  const beacon = data as Beacon;
  const { unit, placement, counts } = beacon;
  const field = survey.context?.["unit"];
  const units = options.units ?? (field?.values && new Set(field.values));
  if (unit !== undefined && !field) report(["unit"], "unknown-context", { field: "unit", known: [] });
  else if (unit !== undefined && units && !units.has(unit))
    report(["unit"], "not-one-of", { got: shown(unit), allowed: [...units] });
  else if (unit !== undefined && unit.length > CONTEXT_LENGTH)
    report(["unit"], "too-long", { length: unit.length, maxLength: CONTEXT_LENGTH });
  if (placement !== undefined && options.placements && !options.placements.has(placement))
    report(["placement"], "not-one-of", { got: shown(placement), allowed: [...options.placements] });
  const sections = survey.sections.map(({ id }) => id);
  for (const id of Object.keys(counts.sections ?? {}))
    if (!sections.includes(id)) report(["counts", "sections", id], "not-one-of", { got: shown(id), allowed: sections });
  return faults.length ? { faults } : { beacon, faults };
}
