import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import * as letterhead from "../src/cli/letterhead/schema.ts";
import * as beacon from "../src/schema/beacon.ts";
import * as condition from "../src/schema/condition.ts";
import { MOST_BOOKLETS } from "../src/schema/booklets/family.ts";
import { itemSchema } from "../src/schema/item.ts";
import * as items from "../src/schema/items/schemas.ts";
import * as measure from "../src/schema/measure.ts";
import * as option from "../src/schema/option.ts";
import * as submission from "../src/schema/submission.ts";
import * as survey from "../src/schema/survey.ts";
import * as text from "../src/schema/text.ts";
import * as variant from "../src/schema/variant.ts";
import { type ObjectDocs, readDocs, schemaName } from "./schema-docs.ts";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const root = resolve(import.meta.dirname, "..");

const DOCUMENTS = {
  survey: {
    schema: survey.surveySchema,
    constant: "surveySchema",
    title: "Survey",
    description: "A satisfaction survey: what is asked, in which order, of whom and when.",
  },
  submission: {
    schema: submission.submissionSchema,
    constant: "submissionSchema",
    title: "Submission",
    description: "One finished set of answers to a survey.",
  },
  beacon: {
    schema: beacon.beaconSchema,
    constant: "beaconSchema",
    title: "Beacon",
    description: "How far views of a survey came: counts, and nothing about anybody.",
  },
  letterhead: {
    schema: letterhead.letterheadSchema,
    constant: "letterheadSchema",
    title: "Letterhead",
    description:
      "What an agency says in an administrative report that no figures carry. What is missing is left blank.",
  },
};

/** The JSON Schemas (draft 2020-12) of what people and programs write, with the comments of the sources as descriptions. */
export async function jsonSchemas(): Promise<Record<keyof typeof DOCUMENTS, JsonSchema>> {
  const docs = new Map([
    ...(await readDocs(resolve(root, "src/schema"))),
    ...(await readDocs(resolve(root, "src/cli/letterhead"))),
  ]);
  return {
    survey: documentOf("survey", docs),
    submission: documentOf("submission", docs),
    beacon: documentOf("beacon", docs),
    letterhead: documentOf("letterhead", docs),
  };
}

/** Writes them into the package: `survey.schema.json` and so on. */
export async function writeJsonSchemas(folder = resolve(root, "dist")): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(await jsonSchemas())) {
    await writeFile(resolve(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

function documentOf(name: keyof typeof DOCUMENTS, docs: ReadonlyMap<string, ObjectDocs>): JsonSchema {
  const { schema, constant, title, description } = DOCUMENTS[name];
  const { $schema, ...body } = z.toJSONSchema(schema, {
    metadata: namedSchemas(),
    io: "input",
    override: addOwnChecks,
  });
  describe(body, docs.get(constant));
  for (const [key, definition] of Object.entries(body.$defs ?? {})) describeDefinition(definition, key, docs);
  return { $schema: $schema!, $id: `urn:satisfaction-survey:${name}:1`, title, description, ...body };
}

/** Every exported `…Schema` gets a name of its own under `$defs`. */
function namedSchemas(): z.core.$ZodRegistry<{ id: string }> {
  const registry = z.registry<{ id: string }>();
  for (const [constant, schema] of Object.entries({
    ...text,
    ...option,
    ...condition,
    ...variant,
    ...items,
    itemSchema,
    ...measure,
    ...survey,
    ...submission,
    ...beacon,
    ...letterhead,
  })) {
    const isDocument = Object.values(DOCUMENTS).some((each) => each.schema === schema);
    if (constant.endsWith("Schema") && !isDocument) registry.add(schema as z.ZodMiniType, { id: schemaName(constant) });
  }
  return registry;
}

/** Writes what zod does not know of the checks in `primitives.ts`: whole numbers, keys of maps. */
function addOwnChecks({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  const { def } = zodSchema._zod;
  const isChecked = def.checks?.some((check) => check._zod.def.check === "custom");
  if (def.type === "number" && isChecked) Object.assign(jsonSchema, { type: "integer", minimum: 0 });
  if (zodSchema === submission.revisionSchema)
    Object.assign(jsonSchema, { minimum: 1, maximum: submission.MOST_REVISIONS });
  if (zodSchema === submission.bookletSchema) Object.assign(jsonSchema, { minimum: 1, maximum: MOST_BOOKLETS });
  if (zodSchema === variant.shareSchema) Object.assign(jsonSchema, { minimum: 1, maximum: variant.MOST_SHARE });
  if (zodSchema === beacon.viewsSchema) Object.assign(jsonSchema, { minimum: 1, maximum: beacon.MOST_VIEWS });
  if (def.type === "object" && def.catchall && !Object.keys(def.shape).length) {
    delete jsonSchema.properties;
    const keys = def.catchall === text.wordsSchema ? "Language" : "Name";
    jsonSchema.propertyNames = { $ref: `#/$defs/${keys}` };
  }
}

/**
 * A kind of item is described as its `type` is. Elsewhere the description is the key's that refers to the definition:
 * VS Code would show the definition's own instead, so that is a comment.
 */
function describeDefinition(definition: JsonSchema, name: string, docs: ReadonlyMap<string, ObjectDocs>): void {
  const found = [...docs].find(([constant]) => constant.endsWith("Schema") && schemaName(constant) === name)?.[1];
  const kind = found?.keys.get("type")?.description;
  if (kind) definition.description = kind;
  else if (found?.description) definition.$comment = found.description;
  describe(definition, found);
}

/** Puts the comments beside the keys, whose schema may be shared with other keys. */
function describe(schema: JsonSchema, docs: ObjectDocs | undefined): void {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const entry = docs?.keys.get(key);
    if (typeof property === "boolean" || !entry?.description) continue;
    property.description = entry.description;
    const fallback = defaultIn(entry.description);
    if (fallback !== undefined) property.default = fallback;
    describe(property, entry.object);
  }
}

/** @example defaultIn("How it looks. Default: `buttons`.") === "buttons" */
function defaultIn(description: string): unknown {
  const [, quoted, plain] = /Default: (?:`([^`]+)`|(true|false|\d+))\.$/.exec(description) ?? [];
  return quoted ?? (plain && JSON.parse(plain));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeJsonSchemas();
