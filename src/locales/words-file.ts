import type { AdministrativeWords } from "./parts/administrative/type.ts";
import type { AnsweringWords } from "./parts/answering/type.ts";
import type { DeliveryWords } from "./parts/delivery/type.ts";
import type { EntryWords } from "./parts/entry/type.ts";
import type { KioskWords } from "./parts/kiosk/type.ts";
import type { MessageWords } from "./parts/messages/type.ts";
import type { PlainWords } from "./parts/plain/type.ts";
import type { PrintWords } from "./parts/print/type.ts";
import type { QrWords } from "./parts/qr/type.ts";
import type { RareItemWords } from "./parts/rare-items/type.ts";
import type { RareResultsWords } from "./parts/rare-results/type.ts";
import type { ResultsWords } from "./parts/results/type.ts";

/** What a survey is shown with, by what it is for. */
export interface SurveyWords {
  answering: AnsweringWords;
  messages: MessageWords;
  kiosk: KioskWords;
  qr: QrWords;
  rareItems: RareItemWords;
}

/**
 * A page's own words in one language: what `satisfaction-survey words` begins and checks. One for surveys alone has no words for
 * clerks, paper forms and results. A file of ours, such as `vi.json`, has these parts and more.
 */
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
