import type { Language } from "../../schema/index.ts";
import { directionOf } from "../../ui/language.ts";
import type { Ui } from "./ui.ts";

/** Languages of Vietnam whose own names browsers may not know, as Vietnamese calls them; and two, for browsers that know none. */
const known: Record<Language, string> = {
  cjm: "Chăm",
  en: "English",
  hmn: "Mông",
  km: "Khmer",
  rad: "Ê Đê",
  tyz: "Tày",
  vi: "Tiếng Việt",
};

/** What a language calls itself, with the language that this name is in. */
function nameOf(language: Language): { name: string; language: Language } {
  // Safari has names from 14.1 on, Firefox from 86. A browser that does not know the language would name it in another one.
  const isKnown = Intl.DisplayNames?.supportedLocalesOf(language).length > 0;
  const own = isKnown && new Intl.DisplayNames(language, { type: "language", fallback: "none" }).of(language);
  const name = own && own[0]!.toLocaleUpperCase(language) + own.slice(1);
  return name ? { name, language } : { name: known[language.split("-")[0]!] ?? language, language: "vi" };
}

/** What changes the language: a button for the other one of two, a list of more. It comes with `rooms.ts`. */
export function renderLanguages(ui: Ui, choose: (language: Language) => void): unknown {
  const { html, survey, language: shown } = ui;
  const others = survey.languages.filter((language) => language !== shown);
  const [other] = others;
  if (!other) return undefined;
  const { name, language } = nameOf(other);
  return others.length > 1
    ? html`<select
        class="text"
        aria-label=${ui.words.language}
        lang=${ui.wordsLanguage}
        @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
      >
        ${survey.languages.map((each) => {
          const { name, language } = nameOf(each);
          return html`<option value=${each} lang=${language} .selected=${each === shown}>${name}</option>`;
        })}
      </select>`
    : html`<button
        class="plain"
        part="button"
        type="button"
        lang=${language}
        dir=${directionOf(language)}
        @click=${() => choose(other)}
      >
        ${name}
      </button>`;
}
