import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import en from "../src/locales/en.json" with { type: "json" };
import vi from "../src/locales/vi.json" with { type: "json" };
import { LANGUAGE } from "../src/schema/patterns.ts";
import { dist } from "./paths.ts";

type Part = Exclude<keyof typeof vi, "$schema" | "language" | "name">;

const PARTS: Record<Part, string> = {
  answering: "What stands around the questions: buttons, progress, reasons for no answer.",
  messages: "What is said to a citizen on the way: what is to be looked at, and what has become of the answers.",
  kiosk: "What a shared device says to make room for the next person.",
  qr: "What stands beside a QR code, for people who rather answer on a phone.",
  rareItems: "The consent, and questions with a control of their own: dates, ranking, search in a long list.",
  entry: "What a clerk is told who types in paper forms. A file may leave it out.",
  delivery:
    "What the webmaster is told when something is not delivered: in Vietnamese or English. A file may leave it out.",
  print:
    "What a paper form says beside the survey: how to fill it in, and who is to answer what. A file may leave out `print` and `plain`.",
  plain: "What a form without JavaScript says beside that. It goes with `print`.",
  results: "A published report. A file for surveys alone leaves out `results` and `rareResults`.",
  rareResults: "What only some reports have: points, ranks, changes between waves. It goes with `results`.",
  administrative:
    "What a report says as an administrative document: its frame, its parts, what is left blank. A file may leave it out.",
};

const FORMS =
  "`{…}` is filled in. Where the number in it changes the words, write a form for each plural category of the language, in the order zero, one, two, few, many, other, with `|` between them.";

/** The JSON Schema (draft 2020-12) of a words file: what each text is for, in Vietnamese and English. */
export function wordsSchema(): object {
  const parts = Object.entries(PARTS) as [Part, string][];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:satisfaction-survey:words:1",
    title: "Words",
    description: "The words of the survey and of its results in one language.",
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
      ...Object.fromEntries(parts.map(([part, description]) => [part, partSchema(part, description)])),
    },
    required: ["language", "name", "answering", "messages", "kiosk", "qr", "rareItems"],
    dependentRequired: { results: ["rareResults"], rareResults: ["results"] },
    additionalProperties: false,
  };
}

function partSchema(part: Part, description: string): object {
  const texts: Record<string, string> = vi[part];
  const english: Record<string, string> = en[part];
  const properties = Object.entries(texts).map(([key, text]) => [
    key,
    {
      type: "string",
      pattern: "\\S",
      description: `${text}\n\n${english[key]}${text.includes("{") ? `\n\n${FORMS}` : ""}`,
      examples: [text],
    },
  ]);
  return {
    type: "object",
    description,
    properties: Object.fromEntries(properties),
    required: Object.keys(texts),
    additionalProperties: false,
  };
}

/** Writes it into the package. */
export async function writeWordsSchema(): Promise<void> {
  await writeFile(resolve(dist, "words.schema.json"), `${JSON.stringify(wordsSchema(), null, 2)}\n`);
}
