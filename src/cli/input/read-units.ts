import { fill } from "../../locales/fill.ts";
import { type ExpectedFault, type ExpectedUnit, expectedUnits } from "../../plan/index.ts";
import { type Unit, unitsOfCsv } from "../../report/index.ts";
import { CliError, InputError } from "../cli-error.ts";
import { readTextFile } from "./read-text.ts";

/** The tree of units in a table, see `unitsOfCsv`. @throws CliError with every fault, a line each; FileError */
export async function readUnits(file: string): Promise<Unit[]> {
  const { units, faults } = unitsOfCsv(await readTextFile(file));
  if (faults.length) throw faultsIn(file, faults);
  return units;
}

/**
 * Units with the forms that are expected of them, see `expectedUnits`.
 * @throws CliError with every fault, a line each; InputError where no forms are expected; FileError
 */
export async function readExpectedUnits(
  file: string,
  otherwise: number | undefined,
): Promise<readonly [ExpectedUnit, ...ExpectedUnit[]]> {
  const {
    units: [first, ...others],
    faults,
  } = expectedUnits(await readTextFile(file), otherwise);
  if (faults.length) throw faultsIn(file, faults);
  if (!first) throw new InputError("nothingExpected", { file });
  return [first, ...others];
}

const faultsIn = (file: string, faults: readonly ExpectedFault[]): CliError =>
  new CliError("cli-input", "units", (words) =>
    faults.map(({ code, line, name }) => `${file}:${line}: ${fill(words.units[code], { name })}`).join("\n"),
  );
