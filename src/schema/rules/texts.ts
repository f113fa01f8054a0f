import { type Path, type ReportFault, shown } from "../fault.ts";
import type { Survey } from "../survey.ts";
import { LANGUAGE } from "../patterns.ts";
import { OVERRIDES, asSeen } from "./invisible.ts";
import { isObject } from "./walk.ts";

const TEXTS = new Set([
  "title",
  "intro",
  "thanks",
  "organisation",
  "label",
  "emphasis",
  "stem",
  "help",
  "suffix",
  "means",
  "message",
  "text",
  "purpose",
  "controller",
  "retention",
  "first",
  "last",
]);
const MAPS = new Set(["scales", "context"]);

/**
 * Every text stands in the survey's first language, and should stand in every other that it declares. What is missing there a page
 * shows in the first, marked as that, so it stops nobody: a translation into a language of few speakers takes time.
 */
export function checkTexts(survey: Survey, report: ReportFault): void {
  const languages = declaredLanguages(survey, report);
  eachText(survey, [], (text, path) => {
    if (typeof text === "string") {
      checkSigns(text, path, report);
      // Digits and signs are the same in every language ("18–24"); words are not.
      if (languages.length > 1 && /\p{L}/u.test(text)) report(path, "untranslated", { languages }, "warning");
      return;
    }
    for (const language of languages) {
      if (!Object.hasOwn(text, language))
        report(path, "missing-translation", { language }, language === languages[0] ? "error" : "warning");
    }
    for (const [language, words] of Object.entries(text)) {
      checkSigns(words, [...path, language], report);
      if (!LANGUAGE.test(language)) {
        report([...path, language], "bad-language", { got: shown(language) });
      } else if (languages.length && !languages.includes(language)) {
        report([...path, language], "undeclared-language", { language }, "warning");
      }
    }
  });
}

/** What is read is what stands there. */
function checkSigns(words: unknown, path: Path, report: ReportFault): void {
  if (typeof words !== "string") return;
  if (OVERRIDES.test(words)) report(path, "overridden", {});
  // The check of the shape has reported a text of spaces alone.
  else if (words.trim() && !asSeen(words)) report(path, "unseen", {});
}

/** The languages that the survey declares, each once. */
function declaredLanguages(survey: Survey, report: ReportFault): string[] {
  const languages: string[] = [];
  const seen = new Set<string>();
  for (const [i, language] of Array.isArray(survey.languages) ? survey.languages.entries() : []) {
    if (typeof language !== "string") continue;
    // Tags are the same whatever their case, and `matchLanguage` treats them so.
    if (seen.has(language.toLowerCase())) report(["languages", i], "duplicate-language", { language });
    else languages.push(language);
    seen.add(language.toLowerCase());
  }
  return languages;
}

function eachText(value: unknown, path: Path, visit: (text: string | object, path: Path) => void, isMap = false): void {
  if (Array.isArray(value)) return value.forEach((entry, i) => eachText(entry, [...path, i], visit));
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (isMap || !TEXTS.has(key))
      eachText(inner, [...path, key], visit, !isMap && (key === "options" || (MAPS.has(key) && !path.length)));
    else if (typeof inner === "string" || isObject(inner)) visit(inner, [...path, key]);
  }
}
