import { type OwnLanguage, eachLanguage } from "./languages.ts";
import { rareResultsWords } from "./parts/rare-results/all.ts";
import type { RareResultsWords } from "./parts/rare-results/type.ts";
import { resultsWords } from "./parts/results/all.ts";
import type { ResultsWords } from "./parts/results/type.ts";
import { sampleWords } from "./parts/sample/all.ts";
import type { SampleWords } from "./parts/sample/type.ts";

/** All words of a report, by language, for programs that do not load them in parts. */
export const reportWords: Record<OwnLanguage, ResultsWords & RareResultsWords & SampleWords> = eachLanguage(
  (language) => ({
    ...resultsWords[language],
    ...rareResultsWords[language],
    ...sampleWords[language],
  }),
);
