import type { OwnLanguage } from "../../locales/languages.ts";
import type { AnsweringWords } from "../../locales/parts/answering/type.ts";
import { vi } from "../../locales/parts/answering/vi.ts";
import type { RareItemWords } from "../../locales/parts/rare-items/type.ts";
import type { WordsFile } from "../../locales/words-file.ts";

/** Words of ours: those that are loaded with the survey. The chunks bring the rest. */
export interface OwnWords {
  language: OwnLanguage;
  answering: AnsweringWords;
  rareItems?: RareItemWords | undefined;
  messages?: undefined;
  kiosk?: undefined;
  qr?: undefined;
  entry?: undefined;
  /** Why the page's own file is not used, for the webmaster. */
  failure?: string | undefined;
}

/** The widget's words in one language: ours, or all of a page's own file. */
export type WidgetWords = OwnWords | (WordsFile & { failure?: undefined });

/** What there is to say before it is known which language is wanted. */
export const firstWords: OwnWords = { language: "vi", answering: vi };
