import { pagePartsOf } from "../../src/locales/checks/check-words.ts";
import vi from "../../src/locales/vi.json" with { type: "json" };
import type { WordsFile } from "../../src/locales/words-file.ts";

/** A words file in no language, for which the tag `qaa` is: every Vietnamese text between brackets. */
export function madeUpWords(language = "qaa"): Required<WordsFile> {
  const parts = Object.entries(pagePartsOf(vi)).map(([part, texts]) => [
    part,
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, `⟦${text}⟧`])),
  ]);
  return { language, name: `⟦${vi.name}⟧`, ...Object.fromEntries(parts) } as Required<WordsFile>;
}

/** The same without what only paper forms and results need. */
export function wordsForSurveys(): WordsFile {
  const words: WordsFile = madeUpWords();
  delete words.print;
  delete words.plain;
  delete words.results;
  delete words.rareResults;
  delete words.administrative;
  return words;
}
