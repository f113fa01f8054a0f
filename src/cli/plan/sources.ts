import { fill } from "../../locales/fill.ts";
import type { CommandWords } from "../../locales/parts/command/type.ts";
import { ASSUMED, type SurveyPlan } from "../../plan/index.ts";
import { paragraph } from "../../publication/blocks.ts";
import { formatOf } from "../../publication/format.ts";
import type { Block } from "../../publication/index.ts";
import type { Language } from "../../schema/index.ts";

/** What a plan is made from: earlier forms, assumptions. */
export function sources(
  { counted, isConditional }: Pick<SurveyPlan, "counted" | "isConditional">,
  { plan: words }: CommandWords,
  language: Language,
): Block[] {
  const format = formatOf(language);
  const share = (proportion: number): string => format.percent(100 * proportion, 0);
  const assumed = fill(words.assumed, {
    share: share(ASSUMED.share),
    rate: share(ASSUMED.rate),
    within: format.decimal(ASSUMED.within, 2),
    between: format.decimal(ASSUMED.between, 2),
  });
  return [
    ...(counted ? [paragraph(fill(words.counted, { n: format.whole(counted) }))] : []),
    paragraph(isConditional ? `${assumed} ${fill(words.conditional, { reach: share(ASSUMED.reach) })}` : assumed),
  ];
}
