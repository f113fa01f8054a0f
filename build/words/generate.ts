import { PARTS, type Part, type PartName } from "./parts.ts";

/**
 * The modules of words: a folder for each part, with a module for each language, so that a page loads just what it needs.
 * A language's module takes its part of the JSON file; `build/own-part.ts` puts it in place of the import.
 * @returns the code, by the path below `src/locales/parts`
 */
export function generate(languages: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, part] of Object.entries(PARTS) as [PartName, Part][]) {
    const put = (file: string, ...lines: string[]) => files.set(`${folderOf(name)}/${file}.ts`, codeOf(lines));
    const [first = "", ...others] = languages;
    put(first, taken(first), "", `/** ${part.about} */`, `export const ${nameOf(first)} = file.${name};`);
    for (const language of others)
      put(language, taken(language), typed(part), "", `export const ${nameOf(language)}: ${part.type} = file.${name};`);
    put(
      "type",
      `import type { Texts } from "../../texts.ts";`,
      `import type { ${nameOf(first)} } from "./${first}.ts";`,
      "",
      `/** ${part.about} */`,
      `export type ${part.type} = Texts<typeof ${nameOf(first)}>;`,
    );
    if (part.table) put("all", ...tableOf(name, part, languages));
    if (part.loaded) put("load", ...loadersOf(name, part, part.loaded, languages));
  }
  return files;
}

function tableOf(name: PartName, part: Part, languages: readonly string[]): string[] {
  return [
    ...languages.map(imported),
    OWN_LANGUAGE,
    typed(part),
    "",
    `/** The words of \`${name}\` in every language. */`,
    `export const ${lowerFirst(part.type)}: Record<OwnLanguage, ${part.type}> = {`,
    ...languages.map(entry),
    "};",
  ];
}

function loadersOf(name: PartName, part: Part, here: readonly string[], languages: readonly string[]): string[] {
  const type = here.length ? `Loadable<${part.type}>` : `() => Promise<${part.type}>`;
  const load = (language: string) =>
    `  ${keyOf(language)}: async () => (await import("./${language}.ts")).${nameOf(language)},`;
  const give = (language: string) => `  ${keyOf(language)}: () => ${nameOf(language)},`;
  return [
    ...here.map(imported),
    OWN_LANGUAGE,
    ...(here.length ? [`import type { Loadable } from "../../texts.ts";`] : []),
    typed(part),
    "",
    `/** The words of \`${name}\` in every language${here.length ? `, there at once in ${here.join(", ")}` : ", each loaded when it is needed"}. */`,
    `export const load${part.type}: Record<OwnLanguage, ${type}> = {`,
    ...languages.map((language) => (here.includes(language) ? give(language) : load(language))),
    "};",
  ];
}

const OWN_LANGUAGE = `import type { OwnLanguage } from "../../languages.ts";`;

const taken = (language: string): string => `import file from "../../${language}.json" with { type: "json" };`;

const imported = (language: string): string => `import { ${nameOf(language)} } from "./${language}.ts";`;

const typed = ({ type }: Part): string => `import type { ${type} } from "./type.ts";`;

const entry = (language: string): string =>
  language === nameOf(language) ? `  ${language},` : `  ${keyOf(language)}: ${nameOf(language)},`;

/** `zh-Hant` is `zhHant` in code. */
const nameOf = (language: string): string => language.replaceAll("-", "");

const keyOf = (language: string): string => (language === nameOf(language) ? language : `"${language}"`);

const codeOf = (lines: readonly string[]): string => ["// Made by `npm run words`.", ...lines, ""].join("\n");

/** `rareItems` is in `rare-items`. */
const folderOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const lowerFirst = (name: string): string => name[0]!.toLowerCase() + name.slice(1);
