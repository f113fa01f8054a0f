import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type GuideLanguage, guideFolders, guideLanguages } from "./guides/languages.ts";
import { writeKeyTables } from "./guides/key-tables.ts";
import { vietnamese } from "./element-tables.vi.ts";
import { elementsOf, manifest } from "./manifest.ts";
import { root } from "./paths.ts";

/** The pages in a language that have tables. */
export const pagesIn = (language: GuideLanguage): string[] =>
  ["reference", "results"].map((name) => resolve(root, guideFolders[language], `webmaster/${name}.md`));

const HEADS = {
  en: {
    attribute: "Attribute",
    values: "Values",
    byDefault: "Default",
    description: "Description",
    property: "Property",
    event: "Event",
    class: "Class",
    slot: "Slot",
    part: "Part",
    customProperty: "Custom property",
    unnamed: "(default)",
  },
  vi: {
    attribute: "Thuộc tính",
    values: "Giá trị",
    byDefault: "Mặc định",
    description: "Ý nghĩa",
    property: "Thuộc tính",
    event: "Sự kiện",
    class: "Lớp",
    slot: "Chỗ",
    part: "Phần",
    customProperty: "Thuộc tính tùy chỉnh",
    unnamed: "(không tên)",
  },
} satisfies Record<GuideLanguage, Record<string, string>>;

/**
 * What the guides say of the elements, region by region: in English as the comments on their classes have it.
 * @throws {Error} where Vietnamese lacks a name, or has one that no element has
 */
export async function elementTables(language: GuideLanguage): Promise<Record<string, string>> {
  const [survey, results] = elementsOf(await manifest());
  return { ...tablesOf(survey!, language), ...tablesOf(results!, language, "results-") };
}

function tablesOf(
  element: ReturnType<typeof elementsOf>[number],
  language: GuideLanguage,
  prefix = "",
): Record<string, string> {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const properties = members.filter((member) => member.kind === "field" && !("attribute" in member));
  const heads = HEADS[language];
  const tables: Record<string, string> = {};

  function add<Row extends { name: string; description?: string }>(
    name: string,
    head: string[],
    rows: readonly Row[],
    cells: (row: Row) => (string | undefined)[],
  ): void {
    const region = prefix + name;
    const said = language === "en" ? undefined : inVietnamese(region, rows);
    tables[region] = table([...head, heads.description], rows, (row) => [
      ...cells(row),
      said ? said[row.name] : row.description,
    ]);
  }

  add("attributes", [heads.attribute, heads.values, heads.byDefault], attributes, (each) => [
    code(each.name),
    values(each.type?.text),
    code(each.default?.replaceAll('"', "")),
  ]);
  add("properties", [heads.property], properties, (each) => [code(each.name)]);
  add("events", [heads.event, heads.class], events, (each) => [code(each.name), code(each.type.text)]);
  add("slots", [heads.slot], slots, (each) => [each.name ? code(each.name) : heads.unnamed]);
  add("parts", [heads.part], cssParts, (each) => [code(each.name)]);
  add("custom-properties", [heads.customProperty, heads.byDefault], cssProperties, (each) => [
    code(each.name),
    code(each.default),
  ]);
  return tables;
}

/** Regions that no guide shows, such as the slots of the results, need no Vietnamese. */
function inVietnamese(region: string, rows: readonly { name: string }[]): Record<string, string> {
  const said = vietnamese[region];
  if (!said) return {};
  const names = rows.map(({ name }) => name);
  const missing = names.filter((name) => !said[name]);
  const unknown = Object.keys(said).filter((name) => !names.includes(name));
  if (missing.length || unknown.length)
    throw new Error(`${region} in Vietnamese: missing ${missing.join(", ")}; unknown ${unknown.join(", ")}`);
  return said;
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
  await writeKeyTables();
  for (const language of guideLanguages) {
    const tables = await elementTables(language);
    for (const page of pagesIn(language)) await writeFile(page, fillRegions(await readFile(page, "utf8"), tables));
  }
}
