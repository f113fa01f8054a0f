import type { Figures } from "../../../../../src/report/index.ts";
import type { Measure } from "../../../../../src/schema/index.ts";
import { type Facts, hiddenWord, measureLabel } from "../facts.ts";
import type { Said } from "../said.ts";
import type { Source } from "../words.ts";
import { csat } from "./csat-explanation.ts";
import { index } from "./index-explanation.ts";
import { mean } from "./mean-explanation.ts";
import { type MeasureExplanation, truthOf } from "./measure-explanation.ts";
import { nps } from "./nps-explanation.ts";
import { points } from "./points-explanation.ts";

const kinds = { index, csat, nps, points, mean } satisfies Record<Measure["type"], MeasureExplanation>;

export const explanationOf = ({ type }: Measure): MeasureExplanation => kinds[type];

export const measureCell = (facts: Facts, figures: Figures, measure: Measure): Said[] =>
  explanationOf(measure).cell(facts, truthOf(figures, measure.id) as never, measure as never);

export const measureBase = (figures: Figures, measure: Measure): number | null =>
  explanationOf(measure).base(truthOf(figures, measure.id) as never);

/** What may be said of a measure in a sentence. */
export function measureSentences(facts: Facts, figures: Figures, measure: Measure): Source[] {
  const truth = truthOf(figures, measure.id);
  const label = measureLabel(facts, measure);
  const told = explanationOf(measure).sentence(facts, truth as never, measure as never);
  return [
    told ?? facts.say("saysNothing", { label }),
    ...hiddenWord(facts).map(() => facts.say("saysHidden", { label })),
    ...(facts.survey.rotation ? hiddenWord(facts) : []).map(() => facts.say("saysFew", { label, n: "30" })),
  ];
}
