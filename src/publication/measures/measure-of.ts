import type { Report } from "../../report/index.ts";
import type { Measure, MeasureOf } from "../../schema/index.ts";
import type { Voice } from "../voice.ts";

export const measureOf = (report: Report, id: string): Measure => report.measures.find((each) => each.id === id)!;

export const measureLabel = ({ text, say }: Voice, measure: Measure): string =>
  text(measure.label) || say(measure.type);

export const bandLabel = ({ text }: Voice, { bands }: MeasureOf<"points">, code: string | null): string =>
  text(bands?.find((band) => band.code === code)?.label);
