import type { RareResultsWords } from "../locales/parts/rare-results/type.ts";
import type { ResultsWords } from "../locales/parts/results/type.ts";
import type { WholeReportWords } from "../locales/parts/whole-report/type.ts";
import type { Report } from "../report/index.ts";
import type { Language } from "../schema/index.ts";
import { compose } from "./compose.ts";
import { optionSentence } from "./items/option-sentence.ts";
import type { Rare } from "./phrases.ts";
import type { Publication } from "./publication-type.ts";
import * as rare from "./rare/index.ts";
import { sampleBlocks } from "./sample/sample.ts";
import { wordingBlocks } from "./wordings/wordings.ts";

export interface PublicationOptions {
  /**
   * Whether each item's figures are also told in sentences, as officials write them: “Rất hài lòng: 06/38 phiếu,
   * chiếm tỷ lệ 16%”. @default false
   */
  sentences?: boolean;
  /** The language of the survey's own texts. @default the survey's language that fits `language` best, else its first */
  textLanguage?: Language;
  /** How many decimals every percentage has, 0 to 2; the base stands beside it in any case. @default 0 for options, 1 for measures */
  decimals?: number;
}

/** Reports of the command have samples, too, before the counts of views. Pages with results do not load them. */
const withSample: Rare = { ...rare, views: (voice) => [...sampleBlocks(voice), ...rare.views(voice)] };

/**
 * What a report says, in the order of a published document: what was asked of whom, the headline, the response, the
 * measures, every item, breakdowns, changes, method. Every number stands with its base; a withheld one is a word.
 * @param words in `language`
 */
export const publication = (
  report: Report,
  words: ResultsWords & RareResultsWords & WholeReportWords,
  language: Language,
  { sentences = false, textLanguage, decimals }: PublicationOptions = {},
): Publication =>
  compose(report, words, language, withSample, {
    tell: sentences ? optionSentence : undefined,
    compare: wordingBlocks,
    textLanguage,
    decimals,
  });
