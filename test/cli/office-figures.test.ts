import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { docx } from "../../src/cli/formats/docx.ts";
import { xlsx } from "../../src/cli/formats/xlsx.ts";
import { administrativeWords } from "../../src/locales/parts/administrative/all.ts";
import { reportWords } from "../../src/locales/report-words.ts";
import { administrative } from "../../src/publication/administrative/index.ts";
import { DISCLOSURE_LEVELS } from "../../src/report/index.ts";
import { drawnReports, sipasReports } from "../publication/support/drawn-reports.ts";
import { explained } from "../publication/support/explain/explained.ts";
import { unexplained } from "../publication/support/explain/index.ts";
import { published } from "../publication/support/printed.ts";
import { runs } from "../support/long.ts";
import { temporaryFolder } from "./support/cli.ts";
import { convert } from "./support/libre-office.ts";
import { type Piece, type ReadSheet, sheetsIn, wordPieces } from "./support/office-markup.ts";
import { wrongPieces, wrongRows } from "./support/signed-figures.ts";
import { expectedLines, linesOf, rowsIn, textsIn } from "./support/word-lines.ts";
import { wrongSheets } from "./support/wrong-sheets.ts";

/*
 * Every number of a publication is explained by the forms (`test/publication/recounted.test.ts`). Files of Word and Excel have the same, and
 * no others, as LibreOffice reads them.
 */

/** Reports that one start of LibreOffice reads. */
const together = runs(1, 2);

const reports = fc.record({
  drawn: fc.oneof(drawnReports, sipasReports),
  level: fc.constantFrom(...DISCLOSURE_LEVELS),
  place: fc.nat(),
});

function written({ drawn, level }: Pick<typeof reports extends fc.Arbitrary<infer T> ? T : never, "drawn" | "level">) {
  const { language, decimals, survey } = drawn;
  const textLanguage = survey.languages.includes(language) ? language : survey.languages[0]!;
  const { facts, report, publication } = explained({ ...drawn, level, textLanguage });
  const places = decimals === undefined ? {} : { decimals };
  const signed = administrative(report, reportWords[language], administrativeWords[language], language, {
    letterhead: {},
    ...places,
  });
  // A table to calculate with has no sentences beside it.
  return { facts, publication, signed, plain: published(report, language, { textLanguage, ...places }) };
}

test("files of Word and Excel have the figures of the publication, and no others", { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(reports, { minLength: together, maxLength: together }), async (drawn) => {
      const folder = temporaryFolder();
      const made = drawn.map(written);
      const names: string[] = [];
      for (const [at, { signed, plain }] of made.entries()) {
        names.push(`${at}-word.docx`, `${at}-excel.xlsx`);
        writeFileSync(join(folder, `${at}-word.docx`), await docx({ administrative: signed }));
        writeFileSync(join(folder, `${at}-excel.xlsx`), await xlsx({ publication: plain }));
      }
      convert(folder, "html", names);
      const read = (name: string): string => readFileSync(join(folder, name), "utf8");
      for (const [at, { facts, publication, signed, plain }] of made.entries()) {
        const { pieces, contents } = wordPieces(read(`${at}-word.html`));
        const lines = expectedLines(signed, contents.length > 0);
        expect(linesOf(pieces)).toEqual(lines);
        expect(wrongRows(facts, publication, rowsIn(signed))).toEqual([]);
        expect(wrongPieces(facts, publication, textsIn(signed))).toEqual([]);
        const sheets = sheetsIn(read(`${at}-excel.html`));
        expect(unexplained(facts, plain)).toEqual([]);
        expect(wrongSheets(plain, sheets)).toEqual([]);
        // Nor can a number be changed without being noticed.
        const { place } = drawn[at]!;
        expect(linesOf(otherInWord(pieces, place))).not.toEqual(lines);
        for (const other of otherSheets(sheets, place)) expect(wrongSheets(plain, other)).not.toEqual([]);
      }
    }),
    // Each case starts LibreOffice: the first one that fails is told as it is.
    { numRuns: runs(1, 40), endOnFailure: true },
  );
});

/** One digit more in a number of a paragraph or of a cell. */
function otherInWord(pieces: readonly Piece[], place: number): Piece[] {
  const other = (text: string): string => text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
  const numbered = pieces.flatMap((piece, at) => (/\d/.test(JSON.stringify(piece)) ? [at] : []));
  const chosen = numbered[place % numbered.length];
  return pieces.map((piece, at) => {
    if (at !== chosen) return piece;
    if (!("rows" in piece)) return { text: other(piece.text) };
    const cells = piece.rows.flatMap((row, y) => row.flatMap((cell, x) => (/\d/.test(cell) ? [[y, x] as const] : [])));
    const [row, column] = cells[place % cells.length]!;
    return {
      rows: piece.rows.map((each, y) => each.map((cell, x) => (y === row && x === column ? other(cell) : cell))),
    };
  });
}

/** The same sheets with one cell that shows another number, and with one that calculates with another one. */
function otherSheets(sheets: readonly ReadSheet[], place: number): ReadSheet[][] {
  const cells = sheets.flatMap(({ rows }) => rows.flat().filter(({ value }) => value !== undefined));
  const chosen = cells[place % cells.length];
  const changed = (change: Partial<(typeof cells)[number]>): ReadSheet[] =>
    sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (cell === chosen ? { ...cell, ...change } : cell))),
    }));
  return chosen ? [changed({ shown: `1${chosen.shown}` }), changed({ value: chosen.value! + 0.01 })] : [];
}
