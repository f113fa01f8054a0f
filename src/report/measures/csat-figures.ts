import type { MeasureOf } from "../../schema/index.ts";
import { shareOf } from "../figures/share.ts";
import { nonresponseBounds } from "../interval.ts";
import type { CsatFigures } from "../report-type.ts";
import { type Measured, itemIn } from "./measured.ts";

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
