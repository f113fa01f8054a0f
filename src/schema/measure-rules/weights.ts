import { type Path, type ReportFault, shown } from "../fault.ts";
import { isObject } from "../rules/walk.ts";

/** Weights are of what the index consists of, none is negative, and some are above 0. */
export function checkWeights(
  weights: Record<string, unknown>,
  rated: readonly { item: string; section: string }[],
  path: Path,
  report: ReportFault,
): void {
  for (const kind of ["items", "sections"] as const) {
    if (!isObject(weights[kind])) continue;
    const known = [...new Set(rated.map(({ item, section }) => (kind === "items" ? item : section)))];
    const numbers = Object.entries(weights[kind]).flatMap(([name, weight]) => {
      const at = [...path, "weights", kind, name];
      if (!known.includes(name)) report(at, "not-in-index", { got: shown(name), known });
      else if (typeof weight === "number" && weight < 0) report(at, "negative-weight", { got: shown(weight) });
      return typeof weight === "number" ? weight : [];
    });
    if (numbers.every((weight) => weight === 0)) report([...path, "weights", kind], "no-weight");
  }
}
