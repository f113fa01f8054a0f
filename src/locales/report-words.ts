import { type OwnLanguage, eachLanguage } from "./languages.ts";
import { rareResultsWords } from "./parts/rare-results/all.ts";
import type { RareResultsWords } from "./parts/rare-results/type.ts";
import { resultsWords } from "./parts/results/all.ts";
import type { ResultsWords } from "./parts/results/type.ts";
import { wholeReportWords } from "./parts/whole-report/all.ts";
import type { WholeReportWords } from "./parts/whole-report/type.ts";

/** All words of a report, by language, for programs that do not load them in parts. */
export const reportWords: Record<OwnLanguage, ResultsWords & RareResultsWords & WholeReportWords> = eachLanguage(
  (language) => ({
    ...resultsWords[language],
    ...rareResultsWords[language],
    ...wholeReportWords[language],
  }),
);
