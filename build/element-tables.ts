import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { elementsOf, manifest } from "./manifest.ts";
import { root } from "./paths.ts";

/** The pages that have tables. */
export const PAGES = ["reference", "results"].map((name) => resolve(root, `docs/en/webmaster/${name}.md`));

/** What the guides say of the elements, region by region, as the comments on their classes have it. */
export async function elementTables(): Promise<Record<string, string>> {
  const [survey, results] = elementsOf(await manifest());
  const ofResults = Object.entries(tablesOf(results!)).map(([name, content]) => [`results-${name}`, content]);
  return { ...tablesOf(survey!), ...(Object.fromEntries(ofResults) as Record<string, string>) };
}

function tablesOf(element: ReturnType<typeof elementsOf>[number]): Record<string, string> {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const properties = members.filter((member) => member.kind === "field" && !("attribute" in member));
  return {
    attributes: table(["Attribute", "Values", "Default", "Description"], attributes, (each) => [
      code(each.name),
      values(each.type?.text),
      code(each.default?.replaceAll('"', "")),
      each.description,
    ]),
    properties: table(["Property", "Description"], properties, (each) => [code(each.name), each.description]),
    events: table(["Event", "Class", "Description"], events, (each) => [
      code(each.name),
      code(each.type.text),
      each.description,
    ]),
    slots: table(["Slot", "Description"], slots, (each) => [
      each.name ? code(each.name) : "(default)",
      each.description,
    ]),
    parts: table(["Part", "Description"], cssParts, (each) => [code(each.name), each.description]),
    "custom-properties": table(["Custom property", "Default", "Description"], cssProperties, (each) => [
      code(each.name),
      code(each.default),
      each.description,
    ]),
  };
}

/** Fills each `<!-- name:start -->…<!-- name:end -->` of a text. A table whose region is missing has no place in it. */
export function fillRegions(text: string, tables: Record<string, string>): string {
  return Object.entries(tables).reduce(
    (filled, [name, content]) =>
      filled.replace(
        new RegExp(`(<!-- ${name}:start -->).*?(<!-- ${name}:end -->)`, "s"),
        (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`,
      ),
    text,
  );
}

function table<Row>(head: string[], rows: readonly Row[], cells: (row: Row) => (string | undefined)[]): string {
  const lines = [head, head.map(() => "---"), ...rows.map(cells)];
  return lines.map((line) => `| ${line.map((cell = "") => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

const code = (text: string | undefined): string => (text ? `\`${text}\`` : "");

/** @example values('"steps" | "page"') === "`steps`, `page`" */
const values = (type = ""): string =>
  type.includes('"')
    ? type
        .split(" | ")
        .map((word) => code(word.replaceAll('"', "")))
        .join(", ")
    : type;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tables = await elementTables();
  for (const page of PAGES) await writeFile(page, fillRegions(await readFile(page, "utf8"), tables));
}
