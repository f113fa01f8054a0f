import type { Language } from "../../schema/index.ts";
import { wantedLanguage } from "../../ui/language.ts";
import { SurveyLanguageEvent } from "../events.ts";

/** What choosing a language changes. */
export interface LanguageStore {
  set(changes: { chosen: { language: Language; instead: Language } }): void;
}

/** What finds the words for it. */
export interface LanguagePage {
  speak(): Promise<void>;
}

/** A person chooses a language. */
export function chooseLanguage(store: LanguageStore, page: LanguagePage, host: HTMLElement, language: Language): void {
  store.set({ chosen: { language, instead: wantedLanguage(host) } });
  void page.speak();
  host.dispatchEvent(new SurveyLanguageEvent(language));
}
