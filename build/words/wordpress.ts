import type { WordPressWords } from "../../src/locales/parts/word-press/type.ts";

/** What a page shows is in PHP; everything else in the editor's script. */
const IN_PHP = ["title", "description", "noSurvey"] as const satisfies readonly (keyof WordPressWords)[];

/** What distinguishes the same text in a block's description from others. */
const CONTEXT: Partial<Record<keyof WordPressWords, string>> = {
  title: "block title",
  description: "block description",
};

/**
 * The plugin's translations, in the two forms that WordPress reads. Its code has the English, by which WordPress finds them.
 * @param words of each language but English
 * @returns the text, by the file's name
 */
export function wordPressFiles(
  english: WordPressWords,
  words: readonly (readonly [language: string, WordPressWords])[],
): Map<string, string> {
  return new Map(
    words.flatMap(([language, translated]) => {
      const locale = language.replaceAll("-", "_");
      return [
        [`satisfaction-survey-${locale}.l10n.php`, phpOf(locale, english, translated)],
        [
          `satisfaction-survey-${locale}-satisfaction-survey-survey-editor-script.json`,
          jsonOf(locale, english, translated),
        ],
      ] as const;
    }),
  );
}

function phpOf(locale: string, english: WordPressWords, translated: WordPressWords): string {
  const messages = IN_PHP.map((key) => {
    const context = CONTEXT[key];
    const source = context ? `"${context}\\4${english[key].replaceAll(/["\\$]/g, "\\$&")}"` : quoted(english[key]);
    return `        ${source} => ${quoted(translated[key])},`;
  });
  return `<?php
// Made by \`npm run words\`.
return [
    'domain' => 'satisfaction-survey',
    'language' => ${quoted(locale)},
    'messages' => [
${messages.join("\n")}
    ],
];
`;
}

function jsonOf(locale: string, english: WordPressWords, translated: WordPressWords): string {
  const keys = (Object.keys(english) as (keyof WordPressWords)[]).filter(
    (key) => key !== "description" && key !== "noSurvey",
  );
  const messages = Object.fromEntries(keys.map((key) => [english[key], [translated[key]]]));
  const data = {
    domain: "messages",
    locale_data: { messages: { "": { domain: "messages", lang: locale }, ...messages } },
  };
  return `${JSON.stringify(data, null, 2).replaceAll(/\[\s+("(?:[^"\\]|\\.)*")\s+\]/g, "[$1]")}\n`;
}

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
