import { fill, formFor } from "../locales/fill.ts";
import type { RareResultsWords } from "../locales/parts/rare-results/type.ts";
import type { ResultsWords } from "../locales/parts/results/type.ts";
import type { WholeReportWords } from "../locales/parts/whole-report/type.ts";
import type { Report } from "../report/index.ts";
import { type Language, matchLanguage, textIn } from "../schema/index.ts";
import { formatOf } from "./format.ts";
import { commonKinds } from "./measures/common-kinds.ts";
import type { Rare, ReportVoice } from "./phrases.ts";

/** The words that are always there, and those of what is rare. */
export type PublicationWords = ResultsWords & Partial<RareResultsWords & WholeReportWords>;

export function reportVoiceOf(
  report: Report,
  words: PublicationWords,
  language: Language,
  rare: Rare | undefined,
  textLanguage?: Language,
  decimals?: number,
): ReportVoice {
  const { languages } = report.survey;
  const chosen = textLanguage ?? matchLanguage(language, languages) ?? languages[0] ?? language;
  const items = new Map(report.items.map((item) => [item.id, item]));
  const format = formatOf(language);
  return {
    report,
    language,
    textLanguage: chosen,
    format,
    decimals: { option: decimals ?? 0, measure: decimals ?? 1 },
    say: (key, values = {}, n = 1) => fill(formFor(words[key]!, n, language), values),
    knows: (key): key is keyof PublicationWords => Object.hasOwn(words, key),
    text: (text) => (text === undefined ? "" : textIn(text, chosen)),
    item: (id) => items.get(id)!,
    kinds: { ...commonKinds, ...rare?.kinds },
    rare,
  };
}
