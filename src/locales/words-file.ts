import type { AfterWords } from "./after/vi.ts";
import type { DeliveryWords } from "./delivery/vi.ts";
import type { EntryWords } from "./entry/vi.ts";
import type { KioskWords } from "./kiosk/vi.ts";
import type { PlainWords } from "./print/plain/vi.ts";
import type { PrintWords } from "./print/vi.ts";
import type { QrWords } from "./qr/vi.ts";
import type { RareWords } from "./rare/vi.ts";
import type { AdministrativeWords } from "./results/administrative/vi.ts";
import type { RareResultsWords } from "./results/rare/vi.ts";
import type { ResultsWords } from "./results/vi.ts";
import type { Words } from "./vi.ts";

/** What a survey is shown with, by what it is for. */
export interface SurveyWords {
  answering: Words;
  messages: AfterWords;
  kiosk: KioskWords;
  qr: QrWords;
  rareItems: RareWords;
}

/** Our words in one language: a file such as `vi.json`. One for surveys alone has no words for clerks, paper forms and results. */
export interface WordsFile extends SurveyWords {
  /** A BCP-47 language tag. */
  language: string;
  /** What the language calls itself. */
  name: string;
  entry?: EntryWords;
  delivery?: DeliveryWords;
  print?: PrintWords;
  plain?: PlainWords;
  results?: ResultsWords;
  rareResults?: RareResultsWords;
  administrative?: AdministrativeWords;
}
