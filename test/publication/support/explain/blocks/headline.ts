import { firstMeasure, measureLabel } from "../facts.ts";
import { explanationOf, measureCell, measureSentences } from "../measures/index.ts";
import { truthOf } from "../measures/measure-explanation.ts";
import type { ExplainBlock } from "../place.ts";
import { wrongBar, wrongText } from "../said.ts";
import { isHidable } from "../shares.ts";

export const explainHeadline: ExplainBlock<"headline"> = (facts, { label, value, text, bar }) => {
  const measure = firstMeasure(facts);
  if (!measure) return ["a headline of no measure"];
  const figures = facts.figuresOf(facts.total);
  const truth = explanationOf(measure).bar(truthOf(figures, measure.id) as never);
  return [
    ...wrongText("headline", label, measureLabel(facts, measure)),
    ...wrongText("headline", value, ...measureCell(facts, figures, measure).map((said) => said.text)),
    ...wrongText("headline", text, ...measureSentences(facts, figures, measure)),
    ...(truth ? wrongBar("headline", bar, truth, isHidable(facts)) : bar ? ["headline: a bar of nothing"] : []),
  ];
};
