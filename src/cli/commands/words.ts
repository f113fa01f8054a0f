import { type WordsFault, checkWords, isLanguage, pagePartsOf } from "../../locales/checks/check-words.ts";
import en from "../../locales/en.json" with { type: "json" };
import { fill } from "../../locales/fill.ts";
import vi from "../../locales/vi.json" with { type: "json" };
import { LANGUAGES } from "../../locales/languages.ts";
import { commandWords } from "../../locales/parts/command/all.ts";
import { nearest } from "../../schema/nearest.ts";
import { UsageError } from "../cli-error.ts";
import { command } from "../command.ts";
import { ownLanguage } from "../flag-values.ts";
import { readJsonFile } from "../input/read-text.ts";
import type { CommandUi } from "../ui.ts";

/** Lists what is missing or wrong in files of words, or begins one. */
export const words = command({
  name: "words",
  summary: "words",
  usage: "FILE… | --new TAG",
  flags: {
    new: {
      type: "string",
      value: "TAG",
      help: "words --new",
    },
    language: {
      type: "string",
      value: LANGUAGES.join("|"),
      help: "words --language",
    },
  },
  files: true,
  async run({ new: tag, language }, files, shell) {
    const own = ownLanguage(language);
    const ui = own ? { ...shell, language: own, words: commandWords[own] } : shell;
    if (tag !== undefined) {
      if (!isLanguage(tag)) throw new UsageError("notTag", { flag: "--new", got: tag });
      ui.print(JSON.stringify(emptyFile(tag), null, 2));
      return 0;
    }
    if (!files.length) throw new UsageError("noFiles", { command: "words" });
    let count = 0;
    for (const file of files) {
      for (const fault of checkWords(await readJsonFile(file), [pagePartsOf(vi), pagePartsOf(en)])) {
        count++;
        ui.print(`${file}: ${fault.path}: ${say(fault, ui)}`);
      }
    }
    ui.note(fill(ui.words.words.found, { faults: count, files: files.length }));
    return count ? 1 : 0;
  },
});

function emptyFile(language: string): object {
  const empty = Object.entries(pagePartsOf(vi)).map(([part, texts]) => [
    part,
    Object.fromEntries(Object.keys(texts).map((key) => [key, ""])),
  ]);
  const $schema = "./node_modules/satisfaction-survey/dist/words.schema.json";
  return { $schema, language, name: "", ...Object.fromEntries(empty) };
}

function say(fault: WordsFault, { words: { words: says } }: CommandUi): string {
  switch (fault.code) {
    case "no-text": {
      const [viText = "", enText = ""] = fault.texts;
      return fill(says["no-text"], { vi: viText, en: enText });
    }
    case "unknown-key": {
      const meant = nearest(fault.key, fault.known);
      return meant ? fill(says.didYouMean, { key: fault.key, meant }) : fill(says["unknown-key"], { key: fault.key });
    }
    case "slot-missing":
    case "slot-unknown":
      return fill(says[fault.code], { slot: fault.slot });
    case "forms": {
      const { got, categories } = fault;
      return fill(categories.length > 1 ? says.forms : says.oneForm, { got, categories: categories.join(", ") });
    }
    default:
      return says[fault.code];
  }
}
