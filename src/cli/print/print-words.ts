import { gapsIn } from "../../locales/checks/gaps.ts";
import english from "../../locales/en.json" with { type: "json" };
import { fill } from "../../locales/fill.ts";
import { type PaperParts, type PaperWords, allWords, paperWords } from "../../locales/print/all.ts";
import vietnamese from "../../locales/vi.json" with { type: "json" };
import { type Language, matchLanguage } from "../../schema/index.ts";
import { InputError, UsageError } from "../cli-error.ts";
import { readJson } from "../input/read-text.ts";
import type { Ui } from "../ui.ts";

/**
 * The words of a form in a language: ours, or those of a words file.
 * @throws UsageError when there are none; InputError when the file lacks some, all of which have been noted; FileError
 */
export async function printWords(language: Language, file: string | undefined, ui: Ui): Promise<PaperWords> {
  if (file !== undefined) return wordsIn(file, language, ui);
  const known = matchLanguage(language, Object.keys(allWords)) as keyof typeof allWords | undefined;
  if (!known) throw new UsageError("noWords", { language });
  return allWords[known];
}

async function wordsIn(file: string, language: Language, ui: Ui): Promise<PaperWords> {
  const words = (await readJson(file)) as (PaperParts & { language?: unknown }) | null;
  const gaps = gapsIn(words, neededOf(vietnamese));
  for (const { part, key, text } of gaps) {
    const texts = { vi: text, en: neededOf(english)[part]![key]! };
    ui.note(`${file}: $.${part}.${key}: ${fill(ui.words.words["no-text"], texts)}`);
  }
  if (gaps.length || !words || !matchLanguage(language, [String(words.language)]))
    throw new InputError("words", { file, language });
  return paperWords(words);
}

const neededOf = ({ answering, rareItems, print, messages }: PaperParts): Record<string, Record<string, string>> => ({
  answering,
  rareItems,
  print,
  messages: { thanks: messages.thanks },
});
