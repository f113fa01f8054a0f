import { type Parts, gapsIn } from "../../locales/checks/gaps.ts";
import english from "../../locales/en.json" with { type: "json" };
import { LANGUAGES, type OwnLanguage } from "../../locales/languages.ts";
import { fill } from "../../locales/fill.ts";
import { type FormParts, type FormWords, formWords, formWordsOf } from "../../locales/form-words.ts";
import { type PaperWords, paperMessagesOf, paperWords, paperWordsOf } from "../../locales/paper-words.ts";
import vietnamese from "../../locales/vi.json" with { type: "json" };
import { type Language, matchLanguage } from "../../schema/index.ts";
import { InputError, UsageError } from "../cli-error.ts";
import { readJsonFile } from "../input/read-text.ts";
import type { CommandUi } from "../ui.ts";

/**
 * The words of a form in a language: ours, or those of a words file.
 * @throws UsageError when there are none; InputError when the file lacks some, all of which have been noted; FileError
 */
export const loadPrintWords = async (
  language: Language,
  file: string | undefined,
  ui: CommandUi,
): Promise<PaperWords> =>
  file === undefined ? paperWords[known(language)] : paperWordsOf(await partsIn(file, language, ofPaper, ui));

/** The words of a form without JavaScript, likewise. */
export const loadPlainWords = async (language: Language, file: string | undefined, ui: CommandUi): Promise<FormWords> =>
  file === undefined ? formWords[known(language)] : formWordsOf(await partsIn(file, language, ofForm, ui));

function known(language: Language): OwnLanguage {
  const found = matchLanguage(language, LANGUAGES);
  if (!found) throw new UsageError("noWords", { language });
  return found;
}

/** @param needed picks the texts that there have to be */
async function partsIn(
  file: string,
  language: Language,
  needed: (parts: FormParts) => Parts,
  ui: CommandUi,
): Promise<FormParts> {
  const words = (await readJsonFile(file)) as (FormParts & { language?: unknown }) | null;
  const gaps = gapsIn(words, needed(vietnamese));
  for (const { part, key, text } of gaps) {
    const texts = { vi: text, en: needed(english)[part]![key]! };
    ui.note(`${file}: $.${part}.${key}: ${fill(ui.words.words["no-text"], texts)}`);
  }
  if (gaps.length || !words || !matchLanguage(language, [String(words.language)]))
    throw new InputError("words", { file, language });
  return words;
}

const ofPaper = ({ answering, rareItems, print, messages }: FormParts): Parts => ({
  answering,
  rareItems,
  print,
  messages: paperMessagesOf(messages),
});

const ofForm = (parts: FormParts): Parts => ({ ...ofPaper(parts), messages: parts.messages, plain: parts.plain });
