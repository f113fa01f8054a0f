import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pagePartsOf } from "../src/locales/checks/check-words.ts";
import en from "../src/locales/en.json" with { type: "json" };
import vi from "../src/locales/vi.json" with { type: "json" };
import { LANGUAGE } from "../src/schema/patterns.ts";
import { dist } from "./paths.ts";
import { PARTS, type PartName } from "./words/parts.ts";

/** A text, or texts below names. */
type Branch = string | { [name: string]: Branch };

const FORMS =
  "`{…}` is filled in. Where the number in it changes the words, write a form for each plural category of the language, in the order zero, one, two, few, many, other, with `|` between them.";

/** The JSON Schema (draft 2020-12) of a page's own words file: what each text is for, in Vietnamese and English. */
export const wordsSchema = (): object => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:satisfaction-survey:words:1",
  title: "Words",
  description: "The words of the survey and of its results in one language.",
  ...fileSchema(Object.keys(pagePartsOf(vi)) as PartName[]),
  required: ["language", "name", "answering", "messages", "kiosk", "qr", "rareItems"],
  dependentRequired: { results: ["rareResults"], rareResults: ["results"] },
});

/** The JSON Schema of a file of ours, which has every part. */
export const languageSchema = (): object => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:satisfaction-survey:language:1",
  title: "Language",
  description: "All words of ours in one language.",
  ...fileSchema(Object.keys(PARTS) as PartName[]),
  required: ["language", "name", ...Object.keys(PARTS)],
});

function fileSchema(parts: readonly PartName[]): object {
  return {
    type: "object",
    properties: {
      $schema: { type: "string" },
      language: {
        type: "string",
        pattern: LANGUAGE.source,
        description: "The BCP-47 tag of the language.",
        examples: ["km"],
      },
      name: { type: "string", pattern: "\\S", description: "What the language calls itself.", examples: [vi.name] },
      ...Object.fromEntries(
        parts.map((part) => [part, { description: PARTS[part].about, ...textsSchema(vi[part], en[part]) }]),
      ),
    },
    additionalProperties: false,
  };
}

function textsSchema(text: Branch, english: Branch): object {
  if (typeof text === "string")
    return {
      type: "string",
      pattern: "\\S",
      description: `${text}\n\n${String(english)}${text.includes("{") ? `\n\n${FORMS}` : ""}`,
      examples: [text],
    };
  const others = english as typeof text;
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(text).map(([key, each]) => [key, textsSchema(each, others[key]!)])),
    required: Object.keys(text),
    additionalProperties: false,
  };
}

/** Writes the first into the package, and the second for the people who write our files. */
export async function writeWordsSchemas(): Promise<void> {
  for (const [name, schema] of [
    ["words", wordsSchema()],
    ["language", languageSchema()],
  ] as const)
    await writeFile(resolve(dist, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
