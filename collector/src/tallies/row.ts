import type { Selectable } from "kysely";
import type { Tally } from "../../../src/report/index.ts";
import type { Tables } from "../tables.ts";
import type { Place } from "./place.ts";
import type { Plan } from "./plan.ts";

/** A row of which nothing is counted and nothing published. */
export const emptyRow = ({ survey, digest }: Plan, { track, cell }: Place): Selectable<Tables["tallies"]> => ({
  survey,
  track,
  cell,
  plan: digest,
  forms: 0,
  counts: "",
  published_forms: 0,
  published: null,
});

/** How many forms a tally is of, partial ones among them. */
export const formsIn = ({ cells }: Tally): number => Object.values(cells).reduce((sum, { forms }) => sum + forms, 0);
