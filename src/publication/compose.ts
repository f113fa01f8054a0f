import type { Report } from "../report/index.ts";
import type { Language } from "../schema/index.ts";
import { breakdowns } from "./breakdowns.ts";
import { answerBlocks } from "./answer/answer.ts";
import { openingBlocks, scope, runningTitle } from "./head.ts";
import { items } from "./items/items.ts";
import type { Tell } from "./items/option-details.ts";
import { measures } from "./measures/measures.ts";
import { method } from "./method.ts";
import type { Publication } from "./publication-type.ts";
import { response } from "./response.ts";
import { type Rare, hasForms } from "./phrases.ts";
import { type PublicationWords, reportVoiceOf } from "./report-voice-of.ts";
import type { wordingBlocks } from "./wordings/wordings.ts";

export interface CompositionOptions {
  /** Tells each item's figures in a sentence as well. */
  tell?: Tell | undefined;
  /** Compares wordings under test. */
  compare?: typeof wordingBlocks | undefined;
  /** The language of the survey's own texts. @default the survey's language that fits `language` best, else its first */
  textLanguage?: Language | undefined;
  /** How many decimals every percentage has, 0 to 2. @default 0 for options, 1 for measures */
  decimals?: number | undefined;
}

/**
 * The same as `publication`, for a page that loads what is rare only when a report has it.
 * @param words in `language`; with those of what is rare when `rare` is there
 * @param rare may be left out unless `hasRare(report)`
 */
export function compose(
  report: Report,
  words: PublicationWords,
  language: Language,
  rare: Rare | undefined,
  { tell, compare, textLanguage, decimals }: CompositionOptions = {},
): Publication {
  const voice = reportVoiceOf(report, words, language, rare, textLanguage, decimals);
  return {
    language,
    textLanguage: voice.textLanguage,
    title: runningTitle(voice),
    blocks: [
      ...openingBlocks(voice),
      ...answerBlocks(voice),
      ...scope(voice),
      ...response(voice),
      ...(rare?.views(voice) ?? []),
      ...(hasForms(voice) ? [...measures(voice), ...items(voice, tell)] : []),
      ...breakdowns(voice),
      ...(rare?.changes(voice) ?? []),
      ...(compare?.(voice) ?? []),
      ...(rare?.answering(voice) ?? []),
      ...method(voice),
    ],
  };
}
