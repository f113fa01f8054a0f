import { readFileSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { Ajv } from "ajv";
import schema from "custom-elements-manifest/schema.json" with { type: "json" };
import { expect, test } from "vitest";
import { editorData } from "../../build/editor-data.ts";
import { elementsOf, manifest } from "../../build/manifest.ts";
import { SatisfactionResults } from "../../src/results/results-element.ts";
import { SatisfactionSurvey } from "../../src/widget/survey-element.ts";

const built = await manifest();
const [survey, results] = elementsOf(built);
const elements = [
  { name: "survey", element: survey!, type: SatisfactionSurvey, folder: "widget" },
  { name: "results", element: results!, type: SatisfactionResults, folder: "results" },
];

test("the manifest is one, by the format's own schema", () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  expect(validate(built), JSON.stringify(validate.errors)).toBe(true);
});

/** Attributes that are read when something needs them: to watch them would cost each page bytes. */
const readWhenNeeded: Record<string, string[]> = { survey: ["advance", "compact", "funnel", "return-to", "units"] };

test.each(elements)("$name: every attribute that the element watches is described, with its type", (each) => {
  const names = each.element.attributes!.map(({ name }) => name);
  expect(names.sort()).toEqual([...each.type.observedAttributes, ...(readWhenNeeded[each.name] ?? [])].sort());
  for (const { name, description, type } of each.element.attributes!) {
    expect(description, name).toMatch(/\w/);
    expect(type?.text, name).toMatch(/\w/);
  }
});

test("an attribute that takes certain words names them", () => {
  const layout = survey!.attributes!.find(({ name }) => name === "layout");
  expect(layout).toMatchObject({ type: { text: `"steps" | "card" | "page"` }, default: `"steps"` });
});

test.each(elements)("$name: every event has the class that the package exports", async ({ element, folder }) => {
  const events = (await import(`../../src/${folder}/events.ts`)) as Record<string, unknown>;
  const classes = element.events!.map(({ type }) => type.text);
  expect(classes.sort()).toEqual(Object.keys(events).sort());
});

const tokens = readFileSync(resolve(import.meta.dirname, "../../src/design/tokens.ts"), "utf8");

test.each(elements)("$name: every part and custom property is described, and no other", async ({ element, folder }) => {
  const code = await codeIn(folder);
  const inTemplates = [...code.matchAll(/\bpart=(?:"([^"]+)"|\$\{([^}]+)\})/g)].flatMap(([, names, expression]) =>
    names ? names.replaceAll(/\$\{[^}]+\}/g, "").split(" ") : quotedIn(expression!),
  );
  const parts = element.cssParts!.map(({ name }) => name);
  expect(new Set(inTemplates.filter((name) => name && !parts.includes(name)))).toEqual(new Set());
  // A part may also be named after a state: part="outcome ${kind}".
  expect(parts.filter((name) => !inTemplates.includes(name) && !quotedIn(code).includes(name))).toEqual([]);

  // Both are drawn with the visual system; what results have no use for, only the survey describes.
  const inStyles = [...tokens.matchAll(/var\((--survey-[\w-]+)/g)].map(([, name]) => name!);
  const described = element.cssProperties!.map(({ name }) => name);
  expect(described.filter((name) => !inStyles.includes(name))).toEqual([]);
  if (folder.endsWith("widget")) expect(described.sort()).toEqual([...new Set(inStyles)].sort());
});

/** The sources of an element without their comments. */
async function codeIn(name: string): Promise<string> {
  const folder = resolve(import.meta.dirname, "../../src", name);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const sources = await Promise.all(files.map((name) => readFile(resolve(folder, name), "utf8")));
  return sources.join("\n").replaceAll(/\/\*[^]*?\*\//g, "");
}

const quotedIn = (code: string): string[] => [...code.matchAll(/"([\w-]+)"/g)].map(([, word]) => word!);

test("nothing private is told", () => {
  const text = JSON.stringify(built);
  expect(text).not.toContain(`"private"`);
  expect(text).not.toContain("src/");
});

test("the editor completes the words of an attribute", async () => {
  const { tags } = await editorData();
  const layout = tags[0]!.attributes!.find(({ name }) => name === "layout");
  expect(layout?.values).toEqual([{ name: "steps" }, { name: "card" }, { name: "page" }]);
});
