import type { Report } from "../../report/index.ts";
import type { Measure, MeasureOf } from "../../schema/index.ts";
import type { ReportVoice } from "../phrases.ts";

export const measureOf = (report: Report, id: string): Measure => report.measures.find((each) => each.id === id)!;

export const measureLabel = ({ text, say }: ReportVoice, measure: Measure): string =>
  text(measure.label) || say(measure.type);

export const bandLabel = ({ text }: ReportVoice, { bands }: MeasureOf<"points">, code: string | null): string =>
  text(bands?.find((band) => band.code === code)?.label);
