import { fillIn } from "../../locales/fill.ts";
import type { FormWords } from "../../locales/plain/all.ts";
import type { Language, Survey } from "../../schema/index.ts";
import { type Voice, voiceOf } from "../voice.ts";

/** What everything on a form without JavaScript is said with. */
export interface FormVoice extends Voice {
  words: FormWords;
  /** A text of the widget's, with what is put into its `{…}`. */
  tell(key: keyof FormWords["messages"], values?: Readonly<Record<string, string | number>>): string;
}

export function formVoiceOf(survey: Survey, words: FormWords, wanted: Language | undefined): FormVoice {
  const voice = voiceOf(survey, words.paper, wanted);
  return { ...voice, words, tell: (key, values = {}) => fillIn(words.messages[key], values, voice.language) };
}
