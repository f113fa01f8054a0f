import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { elementsOf, manifest } from "./manifest.ts";
import { dist } from "./paths.ts";

/** What VS Code completes and explains in HTML: https://code.visualstudio.com/api/extension-guides/custom-data-extension */
export async function editorData() {
  return {
    version: 1.1,
    tags: elementsOf(await manifest()).map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes?.map(({ name, description, type }) => ({
        name,
        description,
        values: valuesIn(type?.text),
      })),
    })),
  };
}

/** Writes it into the package. */
export async function writeEditorData(): Promise<void> {
  await writeFile(resolve(dist, "vscode.html-custom-data.json"), `${JSON.stringify(await editorData(), null, 2)}\n`);
}

/** @example valuesIn('"steps" | "page"') gives [{ name: "steps" }, { name: "page" }] */
const valuesIn = (type = ""): { name: string }[] =>
  [...type.matchAll(/"([^"]+)"/g)].map(([, name]) => ({ name: name! }));
