import vi from "../../src/locales/vi.json" with { type: "json" };
import type { WordsFile } from "../../src/locales/words-file.ts";

/** A words file in no language, for which the tag `qaa` is: every Vietnamese text between brackets. */
export function madeUpWords(language = "qaa"): Required<WordsFile> {
  const { $schema, language: _, name, ...parts } = vi;
  const marked = Object.entries(parts).map(([part, texts]) => [
    part,
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, `⟦${text}⟧`])),
  ]);
  return { language, name: `⟦${name}⟧`, ...Object.fromEntries(marked) } as Required<WordsFile>;
}
