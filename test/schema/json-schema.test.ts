import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonSchema, jsonSchemas, writeJsonSchemas } from "../../build/json-schema.ts";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { submissionSchema } from "../../src/schema/submission.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { anyJson, mutate, mutations } from "../support/mutate.ts";
import { number, rating, surveyOf } from "../support/bare-survey.ts";
import { runs } from "../support/long.ts";

const schemas = await jsonSchemas();
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const isSurvey = ajv.compile(schemas.survey);
const isSubmission = ajv.compile(schemas.submission);

/** What a JSON Schema can say; the rest are rules between one part of a survey and another. */
const SHAPE = new Set([
  "unknown-key",
  "missing-key",
  "wrong-type",
  "not-one-of",
  "not-whole",
  "empty-list",
  "no-words",
  "bad-name",
  "bad-language",
  "bad-date",
  "bad-moment",
]);
const hasShape = (data: unknown): boolean => !checkSurvey(data).faults.some(({ code }) => SHAPE.has(code));

describe.each(Object.entries(schemas))("the JSON Schema of a %s", (name, schema) => {
  test("is draft 2020-12 under a name that needs no host", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.$id).toBe(`urn:satisfaction-survey:${name}:1`);
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  test("explains every key", () => {
    const silent: string[] = [];
    const visit = (part: JsonSchema, path: string): void => {
      for (const [key, property] of Object.entries(part.properties ?? {})) {
        if (!(property as JsonSchema).description) silent.push(`${path}.${key}`);
        visit(property as JsonSchema, `${path}.${key}`);
      }
    };
    visit(schema, name);
    for (const [key, definition] of Object.entries(schema.$defs ?? {})) visit(definition, key);
    expect(silent).toEqual([]);
  });
});

test("types, texts, scales and conditions have names, and every type of item is one of them", () => {
  const { $defs = {} } = schemas.survey;
  expect(Object.keys($defs)).toEqual(
    expect.arrayContaining(["Text", "Name", "Language", "Condition", "Item", "Option", "Scale", "Section"]),
  );
  const types = $defs["Item"]?.oneOf?.map(({ $ref }) => $defs[$ref!.replace("#/$defs/", "")]?.properties?.["type"]);
  expect(types?.map((type) => (type as JsonSchema).const)).toEqual([
    "rating",
    "choice",
    "choices",
    "number",
    "text",
    "date",
    "lookup",
    "rank",
    "note",
  ]);
});

test("a key's own description is what an editor shows, also where a definition is behind it", () => {
  // VS Code lets the description of what `$ref` points to win over the one beside it.
  const { $defs = {}, ...root } = schemas.survey;
  for (const { properties = {} } of [root, ...Object.values($defs)]) {
    for (const property of Object.values(properties) as JsonSchema[]) {
      if (property.$ref) expect($defs[property.$ref.replace("#/$defs/", "")]).not.toHaveProperty("description");
    }
  }
});

test("what holds when a key is left out is said for machines too", () => {
  expect(schemas.submission.properties?.["revision"]).toMatchObject({ default: 1 });
  expect(schemas.survey.$defs!["Consent"]?.properties?.["partial"]).toMatchObject({ default: false });
  const { Rating, Number: number_, Period } = schemas.survey.$defs!;
  expect(Rating?.properties?.["display"]).toMatchObject({
    description: "How the levels look; the codes stored are the same. Default: `buttons`.",
    default: "buttons",
  });
  expect(Rating?.properties?.["required"]).toMatchObject({ default: false });
  expect(number_?.properties?.["decimals"]).toMatchObject({ type: "integer", minimum: 0, default: 0 });
  expect(Period?.properties?.["timeZone"]).toMatchObject({ default: "Asia/Ho_Chi_Minh" });
});

describe("a survey file", () => {
  test("may name its JSON Schema, and stays a survey", () => {
    const survey = surveyOf([rating("a")], { $schema: "./node_modules/satisfaction-survey/dist/survey.schema.json" });
    expect(isSurvey(survey)).toBe(true);
    expect(checkSurvey(survey).faults).toEqual([]);
  });

  test.each([
    ["a key that is not known", [rating("a", { lable: "A" })], {}],
    ["a key that is missing", [{ id: "a", type: "rating" }], {}],
    ["a type that is not known", [{ id: "a", type: "star", label: "A" }], {}],
    ["a list that is empty", [], {}],
    ["a number that is not whole", [number("a", { decimals: 0.5 })], {}],
    ["a number below zero", [number("a", { decimals: -1 })], {}],
    ["a name that is none", [rating("a b")], {}],
    ["a language that is none", [rating("a", { label: { Vietnamese: "A" } })], {}],
    ["a scale's name that is none", [rating("a")], { scales: { "a b": { options: [{ code: "a", label: "A" }] } } }],
    ["an empty text", [rating("a", { label: " " })], {}],
    ["a period in another format", [rating("a")], { period: { opens: "31/01/2026" } }],
    ["a mixed condition", [rating("a"), rating("b", { askIf: { item: "a", all: [] } })], {}],
  ])("with %s is marked in an editor, as it is refused by the widget", (_, items, rest) => {
    const survey = surveyOf(items, rest);
    expect(isSurvey(survey)).toBe(false);
    expect(hasShape(survey)).toBe(false);
  });
});

describe("editor and widget agree on the shape", { timeout: 60_000 }, () => {
  const agree = (data: unknown): void => {
    expect(isSurvey(data), ajv.errorsText(isSurvey.errors)).toBe(hasShape(data));
  };

  test("of every survey", () => {
    fc.assert(
      fc.property(
        arbitrarySurvey(),
        (survey) => void expect(isSurvey(survey), ajv.errorsText(isSurvey.errors)).toBe(true),
      ),
    );
  });

  test("of surveys with mistakes, and of any JSON", () => {
    fc.assert(
      fc.property(arbitrarySurvey(), mutations, (survey, changes) => agree(mutate(survey, changes))),
      { numRuns: runs(60, 300) },
    );
    fc.assert(fc.property(anyJson, agree));
  });

  test("of submissions, with and without mistakes", () => {
    expect(isSubmission(submission), ajv.errorsText(isSubmission.errors)).toBe(true);
    fc.assert(
      fc.property(mutations, (changes) => {
        const data = mutate(submission, changes);
        // Zod leaves this one key of a map unread; `checkSubmission` refuses it.
        fc.pre(!JSON.stringify(data).includes("__proto__"));
        expect(isSubmission(data)).toBe(submissionSchema.safeParse(data).success);
      }),
      { numRuns: runs(200, 1000) },
    );
  });

  test.each([0, -1, 1.5, 2 ** 31, 1e21, "2", null])("that %s is no revision", (revision) => {
    expect(isSubmission({ ...submission, revision })).toBe(false);
    expect(submissionSchema.safeParse({ ...submission, revision }).success).toBe(false);
  });
});

const submission = {
  schemaVersion: 1,
  id: "0b9f3c1e-7a52-4d1c-9e0f-5a6b7c8d9e0f",
  revision: 2,
  partial: true,
  survey: { id: "small", version: "1", digest: "1af91776f16fe8" },
  channel: "web",
  language: "vi",
  startedAt: "2026-01-31T01:00:00Z",
  finishedAt: "2026-01-31T01:02:00Z",
  answeredOn: "2026-01-30",
  formNumber: "A/17",
  context: { unit: "thuan-loc" },
  answers: { a: "good", b: ["x", "y"], "b.other": "Khác", c: 3, constructor: "good" },
  missing: { d: "blank" },
  asked: ["a", "b", "c", "constructor", "d"],
  quality: { checks: [] },
  consent: { agreed: true, at: "2026-01-31T01:00:00Z" },
};

test("both are written into the package", async () => {
  const folder = await mkdtemp(join(tmpdir(), "schemas-"));
  try {
    await writeJsonSchemas(folder);
    for (const name of ["survey", "submission"] as const) {
      expect(JSON.parse(await readFile(join(folder, `${name}.schema.json`), "utf8"))).toEqual(schemas[name]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
