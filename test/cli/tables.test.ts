import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readUnits } from "../../src/cli/input/read-units.ts";
import { readWaves } from "../../src/cli/input/read-waves.ts";
import { commandWords } from "../../src/locales/parts/command/all.ts";
import type { CliError } from "../../src/cli/cli-error.ts";
import { temporaryFolder } from "./support/cli.ts";

function fileWith(text: string, name = "x.csv"): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** What a person at the shell is told. */
const told = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => "nothing",
    (error: CliError) => error.say(commandWords.en),
  );

describe("units", () => {
  test("are a tree with labels in one language or in several", async () => {
    const file = fileWith("id,label:vi,label:en,parent\nt,Tỉnh,Province,\nx,Xã A,,t\n");
    expect(await readUnits(file)).toEqual([
      { id: "t", label: { vi: "Tỉnh", en: "Province" } },
      { id: "x", label: { vi: "Xã A" }, parent: "t" },
    ]);
    expect(await readUnits(fileWith("id;label\nx;Xã A\ny;\n"))).toEqual([{ id: "x", label: "Xã A" }, { id: "y" }]);
  });

  test.each([
    ["name\nx\n", [":1: the first line has no column “id”"]],
    ['id,label\nx,"y" z\n', [":2: column “label”: a quotation mark is in a wrong place"]],
    ["id,parent\na,b\n", [":2: there is no unit “b”"]],
    ["id,label\na,\na,\n,x\n", [":3: the unit “a” stands on a line above", ":4: column “id” is empty"]],
    ["id,parent\nd,a\na,b\nb,a\n", [":3: the unit “a” is above itself", ":4: the unit “b” is above itself"]],
  ])("that are no tree are refused with every line: %j", async (text, messages) => {
    const lines = (await told(readUnits(fileWith(text)))).split("\n");
    expect(lines).toHaveLength(messages.length);
    for (const [l, message] of messages.entries()) expect(lines[l]).toContain(message);
  });
});

describe("waves", () => {
  test("are windows, or a list in a file", async () => {
    const [a, b] = ["2026-01-01..2026-03-31", "2026-04-01..2026-06-30"];
    expect(await readWaves(`${a}, ${b}`)).toEqual([
      { id: a, from: "2026-01-01", to: "2026-03-31" },
      { id: b, from: "2026-04-01", to: "2026-06-30" },
    ]);
    const wave = { id: "q1", label: { vi: "Quý I" }, from: "2026-01-01", to: "2026-03-31" };
    expect(await readWaves(fileWith(JSON.stringify([wave]), "waves.json"))).toEqual([wave]);
  });

  test.each(["2026-01-01..", "2026-02-30..2026-03-01", "2026-03-01..2026-01-01", "2025..2026"])(
    "that are no windows are refused: %s",
    async (given) => {
      expect(await told(readWaves(given))).toContain(`--waves has “${given}”`);
    },
  );

  test("in a file that is no list of them are refused", async () => {
    const file = fileWith(JSON.stringify([{ id: "q1", from: "2026-01-01" }]), "waves.json");
    expect(await told(readWaves(file))).toContain("must be a JSON list of waves");
  });
});
