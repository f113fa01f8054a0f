import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlPage } from "../../src/cli/formats/html.ts";
import { administrativeWords } from "../../src/locales/parts/administrative/all.ts";
import { reportWords } from "../../src/locales/report-words.ts";
import { administrative } from "../../src/publication/administrative/index.ts";
import { DISCLOSURE_LEVELS } from "../../src/report/index.ts";
import { drawnReports, sipasReports } from "../publication/support/drawn-reports.ts";
import { explained } from "../publication/support/explain/explained.ts";
import { runs } from "../support/long.ts";
import { textOf } from "./support/html-text.ts";
import { wrongPieces, wrongRows } from "./support/signed-figures.ts";

test("a page that is to be signed has the figures of the publication, and no others", { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(drawnReports, sipasReports), fc.constantFrom(...DISCLOSURE_LEVELS), (drawn, level) => {
      const { language, decimals, survey } = drawn;
      const textLanguage = survey.languages.includes(language) ? language : survey.languages[0]!;
      const { facts, report, publication } = explained({ ...drawn, level, textLanguage });
      const written = administrative(report, reportWords[language], administrativeWords[language], language, {
        letterhead: {},
        ...(decimals !== undefined && { decimals }),
      });
      const { rows, pieces } = textOf(htmlPage({ administrative: written }));
      expect(wrongRows(facts, publication, rows)).toEqual([]);
      expect(wrongPieces(facts, publication, pieces)).toEqual([]);
      expect(pieces.length).toBeGreaterThan(10);
      // Another number in any row would be noticed.
      const changed = rows.flatMap((row) => {
        const at = row.findIndex((cell, i) => i > 0 && /^\d/.test(cell) && !/95%/.test(cell));
        return at < 0 ? [] : [row.map((cell, i) => (i === at ? `9${cell}` : cell))];
      });
      expect(wrongRows(facts, publication, changed)).toHaveLength(changed.length);
    }),
    { numRuns: runs(3, 1500) },
  );
});
