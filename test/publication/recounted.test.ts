import fc from "fast-check";
import { expect, test } from "vitest";
import { DISCLOSURE_LEVELS } from "../../src/report/index.ts";
import { runs } from "../support/long.ts";
import { drawnReports } from "./support/drawn-reports.ts";
import { explained } from "./support/explain/explained.ts";

test(
  "every number that stands in a report is the one that a person with the forms and a pencil gets",
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(drawnReports, (given) => {
        for (const level of DISCLOSURE_LEVELS) expect(explained({ ...given, level }).wrong, level).toEqual([]);
      }),
      { numRuns: runs(4, 1500) },
    );
  },
);
