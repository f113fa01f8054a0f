import { NAMED_CHANNELS, type Survey } from "../schema/index.ts";
import type { Known, Unit } from "./options-type.ts";

/** Names that the publisher of the report gives. */
export interface GivenNames {
  /** Channels beside those that a report has words for. */
  channels?: readonly string[] | undefined;
  /** The tree of units. */
  units?: readonly Unit[] | undefined;
  /** Other names, by dimension, from counts that come with the submissions. */
  counted?: Readonly<Record<string, readonly string[]>> | undefined;
}

/**
 * The values that are told apart, by dimension. Anybody can send any channel, unit or field, and what is published must be nobody's
 * own words; so a value has its place only when the survey, the table of units or the settings have it.
 */
export const knownValues = (surveys: readonly Survey[], by: readonly string[], named: GivenNames): Known =>
  Object.fromEntries(by.map((dimension) => [dimension, new Set(valuesOf(surveys, dimension, named))]));

function valuesOf(surveys: readonly Survey[], dimension: string, named: GivenNames): string[] {
  const { channels = [], units, counted = {} } = named;
  if (dimension === "unit" && units) return units.map(({ id }) => id);
  const others = Object.hasOwn(counted, dimension) ? counted[dimension]! : [];
  if (dimension === "channel") return [...NAMED_CHANNELS, ...channels, ...others];
  const declared = surveys.flatMap(({ context = {} }) =>
    Object.hasOwn(context, dimension) ? (context[dimension]!.values ?? []) : [],
  );
  return [...declared, ...others];
}

/** The dimensions of which nothing is told apart, because no survey and no setting says what there is. */
export const withoutValues = (surveys: readonly Survey[], by: readonly string[], named: GivenNames): string[] =>
  by.filter((dimension) => dimension !== "wave" && !valuesOf(surveys, dimension, named).length);
