import { type Path, type ReportFault, shown } from "../fault.ts";
import { type Text, wordsIn } from "../language.ts";
import type { Survey } from "../survey.ts";
import { isObject, listOf } from "./walk.ts";

/** What is emphasised stands in the label, in each language. Where it does not, nothing stands out, which stops nobody. */
export function checkEmphasis(survey: Survey, report: ReportFault): void {
  const languages = Array.isArray(survey.languages) ? survey.languages : [];
  for (const [s, section] of listOf(survey.sections)) {
    for (const [i, item] of listOf(section.items)) {
      const path = ["sections", s, "items", i];
      const { label, variants } = item as Emphasised & { variants?: Emphasised[] };
      checkOne(item, languages, path, report);
      for (const [v, variant] of listOf(variants))
        checkOne({ label, ...variant }, languages, [...path, "variants", v], report);
    }
  }
}

interface Emphasised {
  label?: unknown;
  emphasis?: unknown;
}

function checkOne({ label, emphasis }: Emphasised, languages: readonly string[], of: Path, report: ReportFault): void {
  // Of what is no text, its shape has been reported.
  if (!isText(label) || !isText(emphasis)) return;
  const path = [...of, "emphasis"];
  const check = (language: string, words: unknown, at: Path): void => {
    const { words: whole } = wordsIn(label, language, languages);
    if (typeof whole === "string" && typeof words === "string" && !whole.includes(words))
      report(at, "not-in-label", { got: shown(words), label: shown(whole) }, "warning");
  };
  if (typeof emphasis === "string") check(languages[0] ?? "", emphasis, path);
  else for (const [language, words] of Object.entries(emphasis)) check(language, words, [...path, language]);
}

const isText = (value: unknown): value is Text => typeof value === "string" || isObject(value);
