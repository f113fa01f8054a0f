import type { Tally } from "../../../src/report/index.ts";

/** How many forms a tally is of, partial ones among them. */
export const formsIn = ({ cells }: Tally): number => Object.values(cells).reduce((sum, { forms }) => sum + forms, 0);
