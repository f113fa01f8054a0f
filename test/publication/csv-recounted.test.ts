import fc from "fast-check";
import { expect, test } from "vitest";
import { reportCsv, sampleLines } from "../../src/publication/index.ts";
import { DISCLOSURE_LEVELS } from "../../src/report/index.ts";
import { readCsv } from "../e2e/support/csv.ts";
import { runs } from "../support/long.ts";
import { arbitraryReports } from "./support/arbitrary-reports.ts";
import { drawnReports, rotatedReports, sipasReports } from "./support/drawn-reports.ts";
import { unexplainedCsv } from "./support/explain/csv.ts";
import { explained } from "./support/explain/explained.ts";

const reports = fc.oneof(drawnReports, rotatedReports, sipasReports, arbitraryReports);
const NUMBERS = ["x", "n", "value", "low", "high"];

test(
  "every number of the table of all figures is the one that a person with the forms and a pencil gets",
  { timeout: 3_600_000 },
  () => {
    fc.assert(
      fc.property(
        reports,
        fc.constantFrom(...DISCLOSURE_LEVELS),
        fc.array(fc.nat(), { minLength: 20 }),
        (given, level, places) => {
          const { facts, report } = explained({ ...given, level });
          const lines = readCsv(reportCsv(report, given.textLanguage, sampleLines(report.sample)));
          // The form is counted, whatever else is withheld.
          expect(lines.length).toBeGreaterThan(0);
          expect(unexplainedCsv(facts, lines)).toEqual([]);
          // Nor can one be changed without being noticed.
          const cells = lines.flatMap((line) => NUMBERS.flatMap((column) => (line[column] ? [{ line, column }] : [])));
          for (const place of cells.length ? places : []) {
            const { line, column } = cells[place % cells.length]!;
            const changed = { ...line, [column]: String(Number(line[column]) + 1) };
            expect(unexplainedCsv(facts, [changed]), JSON.stringify(changed)).toHaveLength(1);
          }
        },
      ),
      { numRuns: runs(3, 2000) },
    );
  },
);
