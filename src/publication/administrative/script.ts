import type { AdministrativeWords } from "../../locales/parts/administrative/type.ts";
import { fill, formFor } from "../../locales/fill.ts";
import type { ReportVoice } from "../phrases.ts";
import type { Letterhead, Paragraphs } from "./letterhead.ts";

/** What the parts of an administrative report are written with. */
export interface Script {
  voice: ReportVoice;
  letterhead: Letterhead;
  /** The words of a key, filled in; `{blank}` is a blank. With `n`, the form for that number of things. */
  tell(key: keyof AdministrativeWords, values?: Record<string, string | number>, n?: number): string;
  upper(text: string): string;
}

/** To be filled in by hand: a number or a name, and words. */
export const BLANK = "……";
export const LONG_BLANK = BLANK.repeat(8);

/** Blanks in these are for words, not for a number. */
const LONG = new Set<keyof AdministrativeWords>(["posted", "judgement"]);

export function scriptOf(voice: ReportVoice, words: AdministrativeWords, letterhead: Letterhead): Script {
  const { language } = voice;
  return {
    voice,
    letterhead,
    tell: (key, values = {}, n = 1) =>
      fill(formFor(words[key], n, language), { blank: LONG.has(key) ? LONG_BLANK : BLANK, ...values }),
    upper: (text) => text.toLocaleUpperCase(language),
  };
}

export const textsOf = (texts: Paragraphs | undefined): readonly string[] =>
  texts === undefined ? [] : typeof texts === "string" ? [texts] : texts;
