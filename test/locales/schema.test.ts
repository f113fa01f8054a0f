import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { languageSchema, wordsSchema } from "../../build/words-schema.ts";
import { pageWordsOf, pagePartsOf } from "../../src/locales/checks/check-words.ts";
import { madeUpWords, wordsForSurveys } from "../support/made-up-words.ts";
import { files, readWords } from "./files.ts";

const schema = wordsSchema() as { properties: Record<string, { description: string; properties: object }> };
const isWords = new Ajv2020({ strict: true }).compile(schema);
const ofSurveys = wordsForSurveys();

describe("the JSON Schema of words", () => {
  test.each(files)("accepts what %s has for a page", (_, file) => {
    expect(isWords(pageWordsOf(file))).toBe(true);
  });

  test("accepts a file for surveys alone", () => {
    expect(isWords(ofSurveys)).toBe(true);
  });

  test.each([
    ["a text is missing", { ...madeUpWords(), kiosk: {} }],
    ["a text is empty", { ...madeUpWords(), kiosk: { ...madeUpWords().kiosk, next: " " } }],
    ["a key is unknown", { ...madeUpWords(), kiosk: { ...madeUpWords().kiosk, nxt: "x" } }],
    ["a part is unknown", { ...madeUpWords(), nothing: {} }],
    ["a part is missing", { ...ofSurveys, kiosk: undefined }],
    ["half of the results is missing", { ...ofSurveys, results: madeUpWords().results }],
    ["the language is no tag", madeUpWords("Tày")],
    ["there is no name", { ...madeUpWords(), name: "" }],
  ])("finds that %s", (_, file) => {
    expect(isWords(JSON.parse(JSON.stringify(file)))).toBe(false);
  });

  test.each(files)("has a larger one for %s, with what only our own files have", (_, file) => {
    const isOurs = new Ajv2020({ strict: true }).compile(languageSchema());
    expect(isOurs(file)).toBe(true);
    expect(isOurs({ ...file, collector: { ...file["collector"], missing: {} } })).toBe(false);
    expect(file.$schema).toBe("../../dist/language.schema.json");
  });

  test("explains each part, and shows each text in Vietnamese and English", () => {
    const [vi, en] = [pagePartsOf(readWords("vi.json")), pagePartsOf(readWords("en.json"))];
    for (const [part, texts] of Object.entries(vi)) {
      const { description, properties } = schema.properties[part]!;
      expect(description.length).toBeGreaterThan(20);
      for (const [key, text] of Object.entries(texts)) {
        const about = (properties as Record<string, { description: string; examples: string[] }>)[key]!;
        expect(about.examples).toEqual([text]);
        expect(about.description).toContain(en[part]![key]);
      }
    }
  });
});
