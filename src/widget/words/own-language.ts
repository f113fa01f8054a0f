import { FOR_CITIZENS, type OwnLanguage } from "../../locales/languages.ts";
import type { WidgetWords } from "./widget-words.ts";

/** The language of ours for what a page's own file leaves out. */
export const ownLanguageOf = (words: WidgetWords): OwnLanguage => (words.messages ? FOR_CITIZENS : words.language);
