import { formFor } from "../locales/fill.ts";
import type { PaperWords } from "../locales/paper-words.ts";
import { type Language, type Survey, type Text, languageOf, wordsIn } from "../schema/index.ts";
import { type Outline, outlineOf } from "../schema/outline.ts";
import { type Content, type Html, html } from "./html.ts";
import { momentText } from "../schema/moment-text.ts";

/** The words and formats of a printed form. */
export interface PrintVoice extends Outline {
  survey: Survey;
  language: Language;
  /** Our own words, with what is put into their `{…}`. @param n chooses between the forms of a text */
  say(key: keyof PaperWords, values?: Readonly<Record<string, Content>>, n?: number): Html;
  /**
   * A text of the survey, marked as what it is where the survey has it in another language only.
   * @param emphasis words in it that stand out
   */
  text(text: Text, emphasis?: Text): Html;
  /** The words alone, to measure them. */
  plain(text: Text): string;
  number(value: number): string;
  /** `YYYY-MM-DD`, perhaps with `THH:mm`, as it is written in the language. */
  moment(moment: string): string;
  and(parts: readonly Content[]): Html;
  or(parts: readonly Content[]): Html;
}

export function printVoiceOf(survey: Survey, words: PaperWords, wanted: Language | undefined): PrintVoice {
  const { languages } = survey;
  const language = languageOf(survey, wanted ?? "");
  // For a language that it does not know, Intl would take the language of the machine.
  const locales = [language, "vi"];
  const numbers = new Intl.NumberFormat(locales, { maximumFractionDigits: 20 });
  return {
    ...outlineOf(survey),
    survey,
    language,
    say: (key, values = {}, n = 1) => filled(formFor(words[key], n, language), values),
    text(text, emphasis = "") {
      const found = wordsIn(text, language, languages);
      const { words } = wordsIn(emphasis, language, languages);
      const pieces = words
        ? found.words.split(words).map((piece, i) => [i > 0 && html`<b class="emphasis">${words}</b>`, piece])
        : found.words;
      if (found.language === language) return html`${pieces}`;
      return html`<span lang="${found.language}">${pieces}</span>`;
    },
    plain: (text) => wordsIn(text, language, languages).words,
    number: (value) => numbers.format(value),
    moment: (moment) => momentText(moment, language),
    and: listOf(new Intl.ListFormat(locales, { type: "conjunction" })),
    or: listOf(new Intl.ListFormat(locales, { type: "disjunction" })),
  };
}

/** The words around each `{…}`, and what stands for it. */
const filled = (text: string, values: Readonly<Record<string, Content>>): Html =>
  html`${text.split(/(\{\w+\})/).map((piece) => (piece.startsWith("{") ? values[piece.slice(1, -1)] : piece))}`;

/** “A, B and C”, of markup: the format sees only the places. */
const listOf =
  (format: Intl.ListFormat) =>
  (parts: readonly Content[]): Html => {
    const pieces = format.formatToParts(parts.map((_, i) => String(i)));
    return html`${pieces.map(({ type, value }) => (type === "element" ? parts[Number(value)] : value))}`;
  };
