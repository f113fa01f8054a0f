import type { Breakdown, Report } from "../../../src/report/index.ts";
import { Problem } from "../problem.ts";

/** What a query asks of a published report. */
export interface Selection {
  /** The dimensions wanted. */
  by: readonly string[];
  /** By dimension, the one value wanted. */
  values: Readonly<Record<string, string>>;
}

/**
 * The selection in a query: `by=unit,channel`, `unit=thuan-loc`. Rejects with a `Problem` what the report does not have.
 * @param others names that are no concern of it
 */
export function selectionOf(
  { by, ...rest }: Readonly<Record<string, string>>,
  { breakdowns }: Report,
  others: readonly string[],
): Selection {
  const known = breakdowns.map(({ dimension }) => dimension);
  const wanted = by === undefined ? known : by.split(",").map((name) => name.trim());
  const values = Object.entries(rest).filter(([name]) => !others.includes(name));
  const named = [...wanted, ...values.map(([name]) => name)];
  const unknown = named.find((name) => !known.includes(name));
  if (unknown === undefined) return { by: wanted, values: Object.fromEntries(values) };
  throw new Problem("bad-query", { name: "by", got: `“${unknown.slice(0, 40)}”`, known: known.join(", ") || "–" });
}

/** The part of a report that is asked for. No figure in it is another than in the whole. */
export const select = (report: Report, { by, values }: Selection): Report => ({
  ...report,
  breakdowns: report.breakdowns
    .filter(({ dimension }) => by.includes(dimension))
    .map((breakdown) => {
      const value = values[breakdown.dimension];
      return value === undefined ? breakdown : withGroup(breakdown, value);
    }),
  channels: report.channels.filter(({ channel }) => [undefined, channel].includes(values["channel"])),
});

/** Only one group and, in a tree, those below it. */
function withGroup({ dimension, label, groups }: Breakdown, value: string): Breakdown {
  const chosen = new Set([value]);
  // Groups stand below the one that they belong to.
  for (const { id, parent } of groups) if (id !== null && parent !== undefined && chosen.has(parent)) chosen.add(id);
  return {
    dimension,
    ...(label !== undefined && { label }),
    groups: groups.filter(({ id }) => id !== null && chosen.has(id)),
  };
}
