import { plainDigits } from "../../schema/digits.ts";
import type { Survey } from "../../schema/index.ts";
import type { GivenPoints } from "../tally-type.ts";
import type { PointsRow } from "./counts-type.ts";
import type { Complain } from "./complain-type.ts";

/** Points that were given without forms, checked. Vietnamese papers write both 15,9 and 15.9. */
export function givenPointsOf(survey: Survey, rows: readonly PointsRow[], complain: Complain): GivenPoints[] {
  const known = (survey.measures ?? []).flatMap(({ id, type }) => (type === "points" ? id : []));
  const seen = new Set<string>();
  return rows.flatMap(({ unit, measure, points }, index) => {
    const written = plainDigits(String(points)).trim().replace(/[,٫]/, ".");
    const name = JSON.stringify([unit, measure]);
    const isAgain = seen.has(name);
    seen.add(name);
    if (!known.includes(measure)) complain("unknown-measure", index, "measure", { got: measure, known });
    else if (!/^-?\d+(\.\d+)?$/.test(written)) complain("bad-points", index, "points", { got: String(points) });
    else if (isAgain) complain("counted-twice", index, "unit", { item: measure, option: unit });
    else return { unit, measure, points: written };
    return [];
  });
}
