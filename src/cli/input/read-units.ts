import { fill } from "../../locales/fill.ts";
import { type Unit, unitsOfCsv } from "../../report/index.ts";
import { CliError } from "../cli-error.ts";
import { readTextFile } from "./read-text.ts";

/** The tree of units in a table, see `unitsOfCsv`. @throws CliError with every fault, a line each; FileError */
export async function readUnits(file: string): Promise<Unit[]> {
  const { units, faults } = unitsOfCsv(await readTextFile(file));
  if (faults.length) {
    throw new CliError("cli-input", "units", (words) =>
      faults.map(({ code, line, name }) => `${file}:${line}: ${fill(words.units[code], { name })}`).join("\n"),
    );
  }
  return units;
}
