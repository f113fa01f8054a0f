import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type JsonSchema, jsonSchemas } from "../json-schema.ts";
import { root } from "../paths.ts";
import { keyMeanings } from "./key-docs.vi.ts";
import { type KeyGroup, type Say, keyGroups } from "./keys/index.ts";
import { type GuideLanguage, guideFolders, guideLanguages } from "./languages.ts";

/** The page in a language that has a table of each kind of object. */
export const keysPage = (language: GuideLanguage): string => resolve(root, guideFolders[language], "author/keys.md");

export const sayIn =
  (language: GuideLanguage): Say =>
  (vi, en) =>
    language === "vi" ? vi : en;

const words = {
  vi: {
    head: ["Khóa", "Ý nghĩa", "Kiểu", "Mặc định", "Ví dụ"],
    string: "chữ",
    number: "số",
    integer: "số nguyên",
    boolean: "đúng hoặc sai",
    object: "đối tượng",
    array: "danh sách",
    Name: "tên",
    Language: "mã ngôn ngữ",
    Text: "lời",
    Words: "lời",
    Options: "danh sách phương án",
    Condition: "điều kiện",
    needed: "bắt buộc",
  },
  en: {
    head: ["Key", "Meaning", "Type", "Default", "Example"],
    string: "string",
    number: "number",
    integer: "whole number",
    boolean: "true or false",
    object: "object",
    array: "list",
    Name: "name",
    Language: "language tag",
    Text: "text",
    Words: "text",
    Options: "list of options",
    Condition: "condition",
    needed: "required",
  },
};
type Word = Exclude<keyof (typeof words)["en"], "head">;

/** The object of the JSON Schema that a group explains. */
function schemaOf(survey: JsonSchema, { schema }: KeyGroup): JsonSchema {
  const [name, key] = schema.split(".") as [string, string?];
  const found = name === "survey" ? survey : survey.$defs?.[name];
  const object = key ? found?.properties?.[key] : found;
  if (!object || typeof object === "boolean") throw new Error(`The JSON Schema has no ${schema}.`);
  return object;
}

/**
 * Every key of the survey format with its meaning, type, default and an example: one table for each kind of object.
 * @throws {Error} where a key has no example or no meaning, or one stands here that the format does not have
 */
export async function keyTables(language: GuideLanguage): Promise<string> {
  const { survey } = await jsonSchemas();
  const parts = keyGroups.map((group) => {
    const object = schemaOf(survey, group);
    const examples = group.examples(sayIn(language));
    const keys = Object.keys(object.properties ?? {}).filter((key) => !group.elsewhere?.includes(key));
    const unknown = [
      ...keys.filter((key) => !(key in examples)),
      ...Object.keys(examples).filter((key) => !keys.includes(key)),
    ];
    if (unknown.length) throw new Error(`Examples of ${group.schema}: not one for each key: ${unknown.join(", ")}`);
    const isAnyItem = group.schema === "TextItem" && !group.elsewhere?.includes("type");
    const rows = keys.map((key) => {
      const property = object.properties![key] as JsonSchema;
      const meaning =
        language === "en" ? english(key, property, isAnyItem) : keyMeanings[isAnyItem ? "Item" : group.schema]?.[key];
      if (!meaning) throw new Error(`${group.schema}.${key} has no meaning in “${language}”.`);
      const type = isAnyItem && key === "type" ? words[language].string : typeOf(property, language);
      const fallback = object.required?.includes(key) ? words[language].needed : inCode(property.default);
      return [`\`${key}\``, meaning, type, fallback, inCode({ [key]: examples[key] }).replaceAll(/^`\{|\}`$/g, "`")];
    });
    return `## ${group.title[language]}\n\n${table(words[language].head, rows)}`;
  });
  return parts.join("\n\n");
}

/** Types of items share the word in their `type`, which the table of each says; the default has a column of its own. */
function english(key: string, { description = "" }: JsonSchema, isAnyItem: boolean): string {
  if (isAnyItem && key === "type") return "What kind of question it is; the kinds are below.";
  return description.replace(/ Default: (`[^`]+`|true|false|\d+)\.$/, "");
}

function typeOf(property: JsonSchema, language: GuideLanguage): string {
  const said = words[language];
  const { $ref, type, enum: values, const: only, items, anyOf } = property;
  const name = $ref?.replace("#/$defs/", "");
  if (name === "GivenMissing") return "`dont_know`, `not_applicable`, `refused`";
  if (name) return name in said ? (said[name as Word] as string) : said.object;
  if (only !== undefined) return inCode(only);
  if (values) return values.map(inCode).join(", ");
  if (anyOf) return [...new Set(anyOf.map((each) => typeOf(each as JsonSchema, language)))].join(", ");
  if (type === "array" && items && !Array.isArray(items) && typeof items !== "boolean")
    return `${said.array}: ${typeOf(items, language)}`;
  return [type ?? "object"]
    .flat()
    .map((each) => (said as Record<string, unknown>)[each] as string)
    .join(", ");
}

const inCode = (value: unknown): string => {
  if (value === undefined) return "";
  return `\`${typeof value === "string" ? value : spaced(JSON.stringify(value))}\``;
};

/** As people write JSON in one line: with a space after each colon and comma that is in no text. */
const spaced = (json: string): string =>
  json.replaceAll(/"(?:[^"\\]|\\.)*"|[:,]/g, (part) => (part === ":" || part === "," ? `${part} ` : part));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

const region = /(<!-- keys:start -->).*?(<!-- keys:end -->)/s;

export const fillKeys = (text: string, tables: string): string =>
  text.replace(region, (_, start: string, end: string) => `${start}\n\n${tables}\n\n${end}`);

/** Brings the pages up to date. */
export async function writeKeyTables(): Promise<void> {
  for (const language of guideLanguages) {
    const page = keysPage(language);
    await writeFile(page, fillKeys(await readFile(page, "utf8"), await keyTables(language)));
  }
}
