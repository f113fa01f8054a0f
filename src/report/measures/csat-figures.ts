import type { MeasureOf } from "../../schema/index.ts";
import { type Share, shareOf } from "../figures/share.ts";
import { type NonresponseBounds, nonresponseBounds } from "../interval.ts";
import { type Measured, itemIn } from "./measured.ts";

export interface CsatFigures extends Share {
  type: "csat";
  id: string;
  item: string;
  bounds?: NonresponseBounds;
}

/** CSAT: top boxes ÷ substantive answers of one item. People who did not answer count nowhere, unlike in decision 766/2022. */
export function csatFigures(measure: MeasureOf<"csat">, measured: Measured): CsatFigures {
  const { table, isRotated, few } = itemIn(measured, measure.item);
  const { top, answered } = table;
  const { invited, population } = measured;
  return {
    type: "csat",
    id: measure.id,
    item: measure.item,
    ...shareOf(top, answered, population),
    ...few,
    ...(!isRotated && boundsOf(top, answered, invited)),
  };
}

/** The range with those who are silent. A rotated item has none: most of those without an answer were not asked. */
export const boundsOf = (
  top: number | null,
  answered: number | null,
  invited: number | undefined,
): { bounds?: NonresponseBounds } =>
  invited === undefined || top === null || answered === null
    ? {}
    : { bounds: nonresponseBounds(top, answered, invited) };
