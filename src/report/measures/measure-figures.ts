import type { Measure } from "../../schema/index.ts";
import { type CsatFigures, csatFigures } from "./csat-figures.ts";
import { type IndexFigures, indexFigures } from "./index-figures.ts";
import { type MeanFigures, meanFigures } from "./mean-figures.ts";
import type { Measured } from "./measured.ts";
import { type NpsFigures, npsFigures } from "./nps-figures.ts";
import { type PointsFigures, pointsFigures } from "./points-figures.ts";

export type MeasureFigures = IndexFigures | PointsFigures | CsatFigures | NpsFigures | MeanFigures;

/** A measure of one set of forms, as far as it can be printed. */
export function measureFigures(measure: Measure, measured: Measured): MeasureFigures {
  switch (measure.type) {
    case "index":
      return indexFigures(measure, measured);
    case "points":
      return pointsFigures(measure, measured);
    case "csat":
      return csatFigures(measure, measured);
    case "nps":
      return npsFigures(measure, measured);
    case "mean":
      return meanFigures(measure, measured);
  }
}
