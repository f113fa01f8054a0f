import { type DefaultTreeAdapterTypes, parse } from "parse5";

/* What LibreOffice found in a file of Word or Excel, as it says it in HTML. */

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Gaps as single spaces. */
export const spaced = (text: string): string => text.replaceAll(/[\s\u00A0]+/g, " ").trim();

/** A table, row by row, or a paragraph. */
export type Piece = { rows: string[][] } | { text: string };

/** What a document of Word has, from top to bottom. Its list of contents is apart. */
export function wordPieces(html: string): { pieces: Piece[]; contents: string[] } {
  const contents: string[] = [];
  const piecesIn = (node: Node): Piece[] => {
    if (isNamed(node, "table")) return [{ rows: rowsIn(node).map((row) => row.map(textIn)) }];
    if (isNamed(node, "p") && found(node, "a").some((link) => attribute(link, "href"))) {
      contents.push(textIn(node));
      return [];
    }
    if (isNamed(node, "p", "h1", "h2", "h3")) return textIn(node) ? [{ text: textIn(node) }] : [];
    // The number of the page.
    if (isNamed(node, "div") && attribute(node, "title") === "header") return [];
    return "childNodes" in node ? node.childNodes.flatMap(piecesIn) : [];
  };
  return { pieces: found(parse(html), "body").flatMap(piecesIn), contents };
}

export interface SheetCell {
  /** As a reader sees it. */
  shown: string;
  /** What a spreadsheet calculates with; absent where the cell is words. */
  value?: number;
}

export interface ReadSheet {
  name: string;
  rows: SheetCell[][];
}

/** The sheets of a workbook. */
export function sheetsIn(html: string): ReadSheet[] {
  const document = parse(html);
  const tables = found(document, "table").map((table) =>
    rowsIn(table).map((row) =>
      row.map((cell): SheetCell => {
        const value = attribute(cell, "sdval");
        return { shown: textIn(cell), ...(value !== undefined && { value: Number(value) }) };
      }),
    ),
  );
  // A workbook with one sheet has no list of them.
  const names = found(document, "em").map(textIn);
  return tables.map((rows, at) => ({ name: names[at] ?? "", rows }));
}

const rowsIn = (table: Node): Element[][] => found(table, "tr").map((row) => found(row, "td", "th"));

/** The outermost elements of these names. */
function found(node: Node, ...names: string[]): Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => (isNamed(child, ...names) ? [child] : found(child, ...names)));
}

const isNamed = (node: Node, ...names: string[]): node is Element => "tagName" in node && names.includes(node.tagName);

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Paragraphs and lines are words apart. */
function textIn(node: Node): string {
  const raw = (each: Node): string => {
    if ("value" in each) return each.value;
    if (!("childNodes" in each)) return "";
    const inner = each.childNodes.map(raw).join("");
    return isNamed(each, "p", "br") ? ` ${inner} ` : inner;
  };
  return spaced(raw(node));
}
