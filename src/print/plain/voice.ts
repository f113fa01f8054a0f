import { elementId } from "../../answers/form-fields.ts";
import { fillIn } from "../../locales/fill.ts";
import type { FormWords } from "../../locales/form-words.ts";
import type { Survey } from "../../schema/index.ts";
import { type Html, html } from "../html.ts";
import { type PrintVoice, printVoiceOf } from "../voice.ts";
import type { PlainFormOptions } from "./options.ts";

/** The words and formats of a form without JavaScript. */
export interface FormVoice extends PrintVoice {
  words: FormWords;
  /** A text of the widget's, with what is put into its `{…}`. */
  tell(key: keyof FormWords["messages"], values?: Readonly<Record<string, string | number>>): string;
  /** The tags of the survey's title and of the headings below it: in the tag, the page around has a heading already. */
  title: Html;
  heading: Html;
  /** The id of a part of an item, by default of the whole. */
  elementId(item: string, part?: string): string;
}

/** @param id of the form, if it needs one */
export function formVoiceOf(
  survey: Survey,
  words: FormWords,
  { language, inTag }: PlainFormOptions,
  id?: string,
): FormVoice {
  const voice = printVoiceOf(survey, words.paper, language);
  return {
    ...voice,
    words,
    tell: (key, values = {}) => fillIn(words.messages[key], values, voice.language),
    title: inTag ? html`h2` : html`h1`,
    heading: inTag ? html`h3` : html`h2`,
    elementId: (item, part) => elementId(item, part, id),
  };
}
