import type { Measure } from "../../schema/index.ts";
import type { MeasureFigures } from "../report-type.ts";
import { csatFigures } from "./csat-figures.ts";
import { indexFigures } from "./index-figures.ts";
import { meanFigures } from "./mean-figures.ts";
import type { Measured } from "./measured.ts";
import { npsFigures } from "./nps-figures.ts";
import { pointsFigures } from "./points-figures.ts";

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
