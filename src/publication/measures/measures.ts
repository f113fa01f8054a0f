import type { MeasureFigures } from "../../report/index.ts";
import { heading, paragraph } from "../blocks.ts";
import type { Block } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";
import { measureOf } from "./measure-of.ts";
import { measureSummary } from "./measure-summary.ts";

/** The main measure: the index, else the CSAT, else the first measure. */
export function firstOf({ report }: ReportVoice): MeasureFigures | undefined {
  const { measures } = report.total;
  const ofType = (type: MeasureFigures["type"]) => measures.find((measure) => measure.type === type);
  return ofType("index") ?? ofType("csat") ?? measures[0];
}

export function headline(voice: ReportVoice): Block[] {
  const first = firstOf(voice);
  if (!first) return [];
  const { cell, ...summary } = measureSummary(voice, first);
  return [{ kind: "headline", value: cell.text, ...summary }];
}

/** Every measure of the whole survey; what the headline says is not said again. */
export function measures(voice: ReportVoice): Block[] {
  const first = firstOf(voice);
  const blocks = voice.report.total.measures.flatMap((figures): Block[] => {
    const { label, text } = measureSummary(voice, figures);
    const rest = [...(figures === first ? [] : [paragraph(text)]), ...details(voice, figures)];
    return rest.length ? [heading(3, `measure-${figures.id}`, label), ...rest] : [];
  });
  return blocks.length ? [heading(2, "measures", voice.say("measuresHeading")), ...blocks] : [];
}

function details(voice: ReportVoice, figures: MeasureFigures): Block[] {
  if (figures.hidden) return [];
  const measure = measureOf(voice.report, figures.id);
  return voice.kinds[figures.type]!.details(voice, figures as never, measure as never);
}
