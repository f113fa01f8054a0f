import type { MeasureOf } from "../../../../../src/schema/index.ts";
import { type Facts, itemWith, labelOf, optionsOf } from "../facts.ts";
import { count } from "../numbers.ts";
import { fractionText, hundredfold, intervalWords, percentText, rangeText, shareSaid } from "../shares.ts";
import { type Source, exactly, listed } from "../words.ts";
import type { MeasureExplanation, TruthOf } from "./measure-explanation.ts";

export const csat: MeasureExplanation<MeasureOf<"csat">, TruthOf<"csat">> = {
  cell: (facts, share) => shareSaid(facts, share),
  base: ({ n }) => n || null,
  bar: ({ x, n, interval }) => ({
    percent: n ? (100 * x!) / n : null,
    interval: interval && [100 * interval[0], 100 * interval[1]],
  }),

  sentence(facts, { bounds, ...share }, { item }) {
    const { say, language, places } = facts;
    if (!share.n) return undefined;
    const values = {
      fraction: fractionText(facts, share),
      options: topBoxes(facts, item),
      value: exactly(percentText(facts, hundredfold(share), places.measure)),
      interval: intervalWords(facts, share.interval),
    };
    const range = bounds && {
      invited: exactly(count(language, bounds.invited)),
      interval: rangeText(facts, [bounds.low, bounds.high], "fromTo"),
    };
    return say("saysCsat", values, share.n) + (range ? say("bounds", range) : "");
  },

  table: (_, __, { id }) => [`${id}: a CSAT has no table`],
  remarks: () => [],
  definition: (facts, { item }) =>
    facts.say("definesCsat", { options: topBoxes(facts, item), item: exactly(labelOf(facts, item)) }),
};

function topBoxes(facts: Facts, id: string): Source {
  const tops = optionsOf(facts, itemWith(facts, id)).filter(({ satisfied, missing }) => satisfied && !missing);
  const quoted = tops.map(({ label }) => facts.say("quoted", { text: exactly(facts.text(label)) }));
  return listed(facts.language, "or", quoted);
}
