import { readFile, readdir } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type Comment, type Expression, type ObjectExpression, parseSync } from "oxc-parser";

/** What the comments in the sources say about an object and its keys. */
export interface ObjectDocs {
  description?: string;
  keys: ReadonlyMap<string, KeyDocs>;
}

interface KeyDocs {
  description?: string;
  /** When the key's own object is written in place. */
  object?: ObjectDocs;
}

/**
 * The comments beside the keys of every constant in `folder`, by the constant's name.
 * A constant without a comment of its own has that of the type of the same name: `textSchema` has that of `Text`.
 */
export async function readDocs(folder: string): Promise<Map<string, ObjectDocs>> {
  const docs = new Map<string, ObjectDocs>();
  const types = new Map<string, string>();
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
  // What is spread into others stands in `keys.ts`.
  for (const name of files.sort((a, b) => Number(basename(b) === "keys.ts") - Number(basename(a) === "keys.ts"))) {
    const source = await readFile(resolve(folder, name), "utf8");
    const { program, comments } = parseSync(name, source);
    const docAt = (start: number): string | undefined => docBefore(start, comments, source);
    for (const statement of program.body) {
      const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
      const description = docAt(statement.start);
      if (declaration?.type === "TSTypeAliasDeclaration" && description) types.set(declaration.id.name, description);
      if (declaration?.type !== "VariableDeclaration") continue;
      for (const { id, init } of declaration.declarations) {
        if (id.type !== "Identifier" || !init) continue;
        const object = objectIn(init);
        docs.set(id.name, {
          ...(description && { description }),
          keys: object ? keysOf(object, docs, docAt) : new Map(),
        });
      }
    }
  }
  for (const [name, entry] of docs) {
    const described = entry.description ?? types.get(schemaName(name));
    if (described) docs.set(name, { ...entry, description: described });
  }
  return docs;
}

/** @example schemaName("textSchema") === "Text" */
export const schemaName = (constant: string): string =>
  constant.charAt(0).toUpperCase() + constant.slice(1).replace(/Schema$/, "");

type DocAt = (start: number) => string | undefined;

function keysOf(object: ObjectExpression, docs: ReadonlyMap<string, ObjectDocs>, docAt: DocAt): Map<string, KeyDocs> {
  const keys = new Map<string, KeyDocs>();
  for (const property of object.properties) {
    if (property.type === "SpreadElement") {
      const spread = property.argument.type === "Identifier" ? docs.get(property.argument.name) : undefined;
      for (const [key, entry] of spread?.keys ?? []) keys.set(key, entry);
    } else if (property.key.type === "Identifier") {
      const description = docAt(property.start);
      const nested = objectIn(property.value as Expression);
      keys.set(property.key.name, {
        ...(description && { description }),
        ...(nested && { object: { keys: keysOf(nested, docs, docAt) } }),
      });
    }
  }
  return keys;
}

/** The object literal that an expression is, or that is handed to its calls: `z.optional(z.strictObject({…}))`. */
function objectIn(expression: Expression): ObjectExpression | undefined {
  if (expression.type === "ObjectExpression") return expression;
  const [argument] = expression.type === "CallExpression" ? expression.arguments : [];
  return argument && argument.type !== "SpreadElement" ? objectIn(argument) : undefined;
}

function docBefore(start: number, comments: readonly Comment[], source: string): string | undefined {
  const comment = comments.find(({ end }) => end <= start && !source.slice(end, start).trim());
  if (!comment?.value.startsWith("*")) return undefined;
  const lines = comment.value.slice(1).split("\n");
  return lines
    .map((line) => line.replace(/^\s*\*?\s*/, "").trim())
    .join(" ")
    .trim();
}
