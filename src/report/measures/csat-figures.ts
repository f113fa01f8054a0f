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
  const { top, answered } = itemIn(measured, measure.item).table;
  const isBounded = measured.invited !== undefined && top !== null && answered !== null;
  return {
    type: "csat",
    id: measure.id,
    item: measure.item,
    ...shareOf(top, answered, measured.population),
    ...(isBounded && { bounds: nonresponseBounds(top, answered, measured.invited!) }),
  };
}
