import { type Unit, type UnitTarget, targetsOfCsv } from "../../report/index.ts";
import { InputError } from "../cli-error.ts";
import { readTextFile } from "./read-text.ts";

/**
 * How many forms are wanted of each unit, see `targetsOfCsv`.
 * @param units the tree, where there is one: then it has them all
 * @throws InputError, FileError
 */
export async function readTargets(file: string, units?: readonly Unit[]): Promise<UnitTarget[]> {
  const { targets, fault } = targetsOfCsv(await readTextFile(file));
  if (fault) {
    const { code, ...values } = fault;
    throw new InputError(code, { file, ...values });
  }
  const known = units && new Set(units.map(({ id }) => id));
  const strangers = targets.flatMap(({ unit }) => (known && !known.has(unit) ? unit : []));
  if (strangers.length) throw new InputError("targetsStrangers", { file, units: strangers.join(", ") });
  return targets;
}
