import { RequestProblem } from "../request-problem.ts";
import type { PrintedGroup, PrintedParts, PrintedReport } from "./printed-report.ts";

/** What a query asks of a published report. */
export interface Selection {
  /** The dimensions wanted. */
  by: readonly string[];
  /** By dimension, the one value wanted. */
  values: ReadonlyMap<string, string>;
}

/**
 * The selection in a query: `by=unit,channel`, `unit=thuan-loc`. Rejects with a `RequestProblem` what the report does not have.
 * @param others names that are no concern of it
 */
export function selectionOf(
  { by, ...rest }: Readonly<Record<string, string>>,
  { breakdowns }: Pick<PrintedReport, "breakdowns">,
  others: readonly string[],
): Selection {
  const known = breakdowns.map(({ dimension }) => dimension);
  const wanted = by === undefined ? known : by.split(",").map((name) => name.trim());
  const values = Object.entries(rest).filter(([name]) => !others.includes(name));
  const named = [...wanted, ...values.map(([name]) => name)];
  const unknown = named.find((name) => !known.includes(name));
  if (unknown === undefined) return { by: wanted, values: new Map(values) };
  throw new RequestProblem("bad-query", {
    name: "by",
    got: `“${unknown.slice(0, 40)}”`,
    known: known.join(", ") || "–",
  });
}

/** The part of a report that is asked for. No figure in it is another than in the whole. */
export function selectGroups({ breakdowns, channels, views }: PrintedParts, { by, values }: Selection): PrintedParts {
  const chosen = breakdowns
    .filter(({ dimension }) => by.includes(dimension))
    .map((breakdown) => {
      const value = values.get(breakdown.dimension);
      return value === undefined ? breakdown : { ...breakdown, groups: below(value, breakdown.groups) };
    });
  const known = breakdowns.map(({ dimension }) => dimension);
  return {
    breakdowns: chosen,
    channels: channels.filter(({ channel }) => [undefined, channel].includes(values.get("channel"))),
    ...(views && {
      views: {
        ...views,
        breakdowns: views.breakdowns
          .filter(({ dimension }) => by.includes(dimension) || !known.includes(dimension))
          .map((breakdown) => {
            const { dimension, groups } = breakdown;
            if (!values.has(dimension)) return breakdown;
            const ids = new Set(chosen.find((each) => each.dimension === dimension)?.groups.map(({ id }) => id));
            return { ...breakdown, groups: groups.filter(({ id }) => ids.has(id)) };
          }),
      },
    }),
  };
}

/** Only one group and, in a tree, those below it. */
function below(value: string, groups: readonly PrintedGroup[]): PrintedGroup[] {
  const chosen = new Set([value]);
  // Groups stand below the one that they belong to.
  for (const { id, parent } of groups) if (id !== null && parent !== undefined && chosen.has(parent)) chosen.add(id);
  return groups.filter(({ id }) => id !== null && chosen.has(id));
}
