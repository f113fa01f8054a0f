import fc from "fast-check";
import { expect, test } from "vitest";
import { DISCLOSURE_LEVELS } from "../../src/report/index.ts";
import { runs } from "../support/long.ts";
import { arbitraryReports } from "./support/arbitrary-reports.ts";
import { type Drawn, drawnReports, rotatedReports, sipasReports } from "./support/drawn-reports.ts";
import { explained } from "./support/explain/explained.ts";

const KINDS: Record<string, fc.Arbitrary<Drawn>> = {
  "with every kind of item and measure": drawnReports,
  "that asks each person some of the questions": rotatedReports,
  "of SIPAS 2018 in a province": sipasReports,
  "of whatever survey the schema accepts": arbitraryReports,
};

test.each(Object.entries(KINDS))(
  "every number that stands in a report %s is the one that a person with the forms and a pencil gets",
  { timeout: 3_600_000 },
  (_, reports) => {
    fc.assert(
      fc.property(reports, (given) => {
        for (const level of DISCLOSURE_LEVELS) expect(explained({ ...given, level }).wrong, level).toEqual([]);
      }),
      { numRuns: runs(1, 1000) },
    );
  },
);
