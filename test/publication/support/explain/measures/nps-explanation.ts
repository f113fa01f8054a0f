import type { MeasureOf } from "../../../../../src/schema/index.ts";
import { type Facts, labelOf, measureLabel } from "../facts.ts";
import { count, decimal, nearest } from "../numbers.ts";
import { wrongBar, wrongText } from "../said.ts";
import { NOTHING, formsText, fractionSaid, isHidable, orHidden, shareSaid } from "../shares.ts";
import { type Source, anyOf, exactly } from "../words.ts";
import { wrongCells, wrongRows } from "../rows.ts";
import type { MeasureExplanation, TruthOf } from "./measure-explanation.ts";

const GROUPS = ["promoters", "passives", "detractors"] as const;

export const nps: MeasureExplanation<MeasureOf<"nps">, TruthOf<"nps">> = {
  cell: (facts, { score }) =>
    orHidden(
      facts,
      score === null ? { text: NOTHING } : { text: written(facts, score), number: { value: score, decimals: 1 } },
    ),
  base: ({ n }) => n || null,
  bar: () => undefined,

  sentence(facts, figures, measure) {
    const { say, language } = facts;
    const { score, n, interval } = figures;
    if (score === null) return undefined;
    const [from = "", to = ""] = (interval ?? []).map((end) => written(facts, end));
    const counts = GROUPS.map((group) => [group, exactly(count(language, figures[group]!))]);
    return say("saysNps", {
      label: measureLabel(facts, measure),
      value: written(facts, score),
      forms: formsText(facts, n!),
      interval: interval ? say("saysInterval", { interval: say("fromTo", { from, to }) }) : "",
      ...(Object.fromEntries(counts) as Record<(typeof GROUPS)[number], Source>),
    });
  },

  table: (facts, figures, { id }, { rows }) =>
    wrongRows(
      id,
      rows,
      GROUPS.map((group) => (row, at) => {
        const share = { x: figures[group], n: figures.n };
        return [
          ...wrongText(at, row.header, facts.say(group)),
          ...wrongCells(at, row, [fractionSaid(facts, share), shareSaid(facts, share)]),
          ...wrongBar(
            at,
            row.bar,
            { percent: share.n ? (100 * share.x!) / share.n : null, interval: null },
            isHidable(facts),
          ),
        ];
      }),
    ),

  remarks: () => [],
  definition: (facts, { item, promotersFrom = 9, detractorsTo = 6 }) =>
    facts.say("definesNps", {
      item: exactly(labelOf(facts, item)),
      promoters: String(promotersFrom),
      detractors: String(detractorsTo),
    }),
};

const written = ({ language }: Facts, value: number): Source =>
  anyOf(nearest(value, 1).map((steps) => exactly(decimal(language, steps, 1))));
