import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { create, ts } from "@custom-elements-manifest/analyzer/index.js";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";
import type { CustomElement, CustomElementDeclaration, Module, Package } from "custom-elements-manifest/schema.js";
import { dist, root } from "./paths.ts";

/** The files that say what is public of the elements. */
const SOURCES = [
  "src/widget/survey-element.ts",
  "src/widget/events.ts",
  "src/widget/define.ts",
  "src/results/results-element.ts",
  "src/results/events.ts",
  "src/results/define.ts",
];

/** The files of the types that attributes name. */
const TYPES = ["src/answers/steps.ts"];

/**
 * What our elements offer, from the comments on their classes, for editors, catalogues and the README:
 * https://github.com/webcomponents/custom-elements-manifest
 */
export async function manifest(): Promise<Package> {
  const modules = await Promise.all(
    SOURCES.map(async (file) => ts.createSourceFile(file, await read(file), ts.ScriptTarget.ESNext, true)),
  );
  const unions = unionsIn((await Promise.all(TYPES.map(read))).join("\n"));
  const { schemaVersion, modules: found } = create({ modules, plugins: litPlugin() });
  return { schemaVersion, readme: "README.md", modules: found.map((each) => published(each, unions)) };
}

/** Writes it into the package. */
export async function writeManifest(): Promise<void> {
  await writeFile(resolve(dist, "custom-elements.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);
}

/** Every element of a manifest. */
export const elementsOf = ({ modules }: Package): (CustomElementDeclaration & CustomElement)[] =>
  modules.flatMap(({ declarations = [] }) => declarations).filter(isElement);

const isElement = (declaration: object): declaration is CustomElementDeclaration & CustomElement =>
  "customElement" in declaration;

const read = (file: string): Promise<string> => readFile(resolve(root, file), "utf8");

/** As the package has it: built files instead of sources, and only what is public. */
function published(module: Module, unions: ReadonlyMap<string, string>): Module {
  for (const declaration of module.declarations ?? []) {
    if (declaration.kind !== "class") continue;
    declaration.members = (declaration.members ?? []).filter(({ privacy = "public" }) => privacy === "public");
    if (isElement(declaration)) tidy(declaration, unions);
    // What a constructor assigns is not a default.
    else for (const member of declaration.members) if (member.kind === "field") delete member.default;
  }
  return JSON.parse(JSON.stringify(module).replaceAll(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"')) as Module;
}

/** Leaves what the comments describe, with types as a webmaster reads them: the words themselves, and no `undefined`. */
function tidy(element: CustomElement, unions: ReadonlyMap<string, string>): void {
  const fields = (element.members ?? []).filter((member) => member.kind === "field");
  element.attributes = element.attributes?.filter(({ description }) => description) ?? [];
  element.events = element.events?.filter(({ description }) => description) ?? [];
  for (const { type } of [...fields, ...element.attributes]) {
    if (!type) continue;
    const name = type.text.replace(/ \| undefined$/, "");
    type.text = unions.get(name) ?? name;
  }
}

/** @example unionsIn('export type Layout = "steps" | "page";').get("Layout") === '"steps" | "page"' */
function unionsIn(code: string): Map<string, string> {
  return new Map([...code.matchAll(/^export type (\w+) = ("[^;]+");$/gm)].map(([, name, union]) => [name!, union!]));
}
