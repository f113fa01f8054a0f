import type { MeasureFigures } from "../../report/index.ts";
import type { Bar, Cell } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";
import { measureLabel, measureOf } from "./measure-of.ts";

/** What says whether the number of a measure is withheld. */
export const hidable = (figures: MeasureFigures): { hidden?: true | undefined } =>
  figures.type === "index" && !figures.hidden ? figures.overall : figures;

/** A measure in one number and one sentence. */
export interface MeasureSummary {
  label: string;
  cell: Cell;
  text: string;
  bar?: Bar;
}

export function measureSummary(voice: ReportVoice, figures: MeasureFigures): MeasureSummary {
  const measure = measureOf(voice.report, figures.id);
  const label = measureLabel(voice, measure);
  const summary = voice.kinds[figures.type]!.summary(voice, figures as never, measure as never);
  const absence = (): string =>
    figures.few
      ? voice.rare!.fewAnswers(voice, "saysFew", { label })
      : voice.say(hidable(figures).hidden ? "saysHidden" : "saysNothing", { label });
  return { ...summary, label, text: summary.text ?? absence() };
}
