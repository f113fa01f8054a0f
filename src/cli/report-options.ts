import {
  type Counts,
  DISCLOSURE_LEVELS,
  type Known,
  type ReportOptions,
  type Tally,
  type TallyOptions,
  knownValues,
} from "../report/index.ts";
import { DEFAULT_TIME_ZONE, type Survey, localMoment } from "../schema/index.ts";
import { TRACKS } from "../schema/submission.ts";
import { UsageError } from "./cli-error.ts";
import type { Values } from "./command.ts";
import { day, listed, numbers, knownWord, wholeNumber } from "./flag-values.ts";
import { readTargets } from "./input/read-targets.ts";
import { readUnits } from "./input/read-units.ts";
import { readViews } from "./input/read-views.ts";
import { readWaves } from "./input/read-waves.ts";
import type { reportFlags } from "./report-flags.ts";

export type ReportValues = Values<typeof reportFlags>;

/**
 * What is to be told apart, and by which names: those that this command, its files and the survey give. Anybody can send any other, and
 * what is published must be nobody's own words.
 * @param counts which may hold points of units, and names that the counting person gave
 * @param handed what is counted already: then all is counted as it was
 * @throws UsageError, InputError, FileError
 */
export async function tallyOptions(
  values: ReportValues,
  surveys: readonly Survey[],
  { units, invited = {}, planned = [], targets = [] }: ReportOptions,
  counts: Counts = {},
  handed?: Tally,
): Promise<TallyOptions & { known: Known }> {
  const waves = handed?.waves ?? (values.waves === undefined ? [] : await readWaves(values.waves));
  // Flags about channels, units and waves have an effect only if the report tells these apart.
  const implied = [
    ...(values.invited || values.planned || values.channels ? ["channel"] : []),
    ...(values.units || values.targets || counts.points?.length ? ["unit"] : []),
    ...(waves.length ? ["wave"] : []),
  ];
  if (values.targets && handed && !handed.by.includes("unit")) throw new UsageError("talliesWithoutUnits");
  const by = handed?.by ?? [...new Set([...listed(values.by ?? ""), ...implied])];
  const fields = surveys.flatMap(({ context }) => Object.keys(context ?? {}));
  const known = [...new Set(["channel", ...(waves.length ? ["wave"] : []), ...fields])];
  for (const dimension of by) {
    if (known.includes(dimension)) continue;
    if (dimension === "wave") throw new UsageError("wavesNeeded");
    throw new UsageError("unknownDimension", { flag: "--by", got: dimension, known: known.join(", ") });
  }
  const counted = Object.fromEntries(
    by.map((dimension) => [
      dimension,
      [
        ...(counts.rows ?? []).flatMap((row) => row.by?.[dimension] ?? []),
        ...(dimension === "unit" ? targets.map(({ unit }) => unit) : []),
      ],
    ]),
  );
  const channels = [...listed(values.channels ?? ""), ...Object.keys(invited), ...planned];
  const names = knownValues(surveys, by, { channels, units, counted });
  const track = handed?.track ?? knownWord("--track", values.track ?? "citizen", TRACKS);
  return { by, waves, known: names, track };
}

/**
 * How the figures are made.
 * @param now the moment whose day is the report's, unless one is given
 * @param dated the day that the agency puts on it
 */
export async function reportOptions(
  values: ReportValues,
  { period }: Survey,
  now: Date,
  dated?: string,
): Promise<ReportOptions> {
  const { invited, planned, population, disclosure, minimum, threshold, base, partials, funnel } = values;
  const units = values.units === undefined ? undefined : await readUnits(values.units);
  const today = localMoment(now, period?.timeZone ?? DEFAULT_TIME_ZONE).slice(0, 10);
  return {
    asOf: day("--as-of", values["as-of"] ?? dated ?? today),
    ...(disclosure !== undefined && { disclosure: knownWord("--disclosure", disclosure, DISCLOSURE_LEVELS) }),
    ...(minimum !== undefined && { minimum: wholeNumber("--minimum", minimum, 0) }),
    ...(threshold !== undefined && { threshold: wholeNumber("--threshold", threshold, 0) }),
    ...(population !== undefined && { population: wholeNumber("--population", population, 1) }),
    ...(base !== undefined && { base: knownWord("--base", base, ["asked", "answered"]) }),
    ...(partials !== undefined && { partials: knownWord("--partials", partials, ["apart", "counted"]) }),
    ...(invited && { invited: numbers("--invited", invited) }),
    ...(planned !== undefined && { planned: listed(planned) }),
    ...(units && { units }),
    ...(values.targets !== undefined && { targets: await readTargets(values.targets, units) }),
    ...(funnel !== undefined && { views: await readViews(funnel) }),
  };
}
