import { CollectorError } from "./errors/collector-error.ts";
import { readFile } from "node:fs/promises";
import { decode } from "../../src/files/index.ts";
import { type Unit, type UnitFault, unitsOfCsv } from "../../src/report/index.ts";

/** Thrown when a table of units has errors. */
export class UnitsRefused extends CollectorError {
  override name = "UnitsRefused";

  /** @param errors a line each */
  constructor(errors: readonly string[]) {
    super("bad-units", errors.join("\n"));
  }
}

/**
 * Reads the tree of units from a CSV file with the columns `id`, `parent`, and `label` or `label:vi`, `label:en` …
 * @throws UnitsRefused with every error, a line each
 */
export async function readUnits(file: string): Promise<Unit[]> {
  const { units, faults } = unitsOfCsv(await textOf(file));
  if (faults.length) throw new UnitsRefused(faults.map((fault) => `${file}:${fault.line} ${explained(fault)}`));
  return units;
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  try {
    return decode(bytes);
  } catch (error) {
    throw new UnitsRefused([`${file}: ${(error as Error).message}`]);
  }
}

function explained({ code, name }: UnitFault): string {
  switch (code) {
    case "column":
      return `has no column “${name}”. The first line names the columns: id,parent,label`;
    case "no-id":
      return "has no id. Give one, or delete the line.";
    case "twice":
      return `has the unit “${name}” once more. Keep one line of it.`;
    case "no-such-parent":
      return `is below “${name}”, which is no unit. Add a line for “${name}”, or correct it.`;
    case "below-itself":
      return `has the unit “${name}” below itself. Correct the column “parent”.`;
    case "quotes":
      return "has quotes that do not end, or stand within a cell. Put the cell in quotes, and double those in it.";
  }
}
