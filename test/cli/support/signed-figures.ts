import { administrativeWords } from "../../../src/locales/parts/administrative/all.ts";
import type { Publication, Table } from "../../../src/publication/index.ts";
import type { Item } from "../../../src/schema/index.ts";
import type { Facts } from "../../publication/support/explain/facts.ts";
import { count, whole } from "../../publication/support/explain/numbers.ts";
import { wordsOf } from "../../publication/support/explain/words.ts";
import { spaced } from "./office-markup.ts";

/* A report that is to be signed has the figures of the publication, and no others. */

/** Every text of a publication, whose numbers are explained by the forms. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [spaced(value)];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    ["id", "kind", "role", "tone"].includes(key) ? [] : textsIn(each),
  );
}

const tablesIn = ({ blocks }: Publication): Table[] => blocks.filter((block) => block.kind === "table");

/** Rows of a page that are no rows of the publication. */
export function wrongRows(facts: Facts, publication: Publication, rows: readonly string[][]): string[][] {
  let heads: string[] = [];
  return rows.filter((row) => {
    const [header = "", ...cells] = row;
    const numbers = cells.filter((cell) => /\d/.test(cell));
    const isRow = (table: Table): boolean =>
      table.rows.some((each) => {
        const texts = each.cells.map(({ text }) => spaced(text));
        return spaced(each.header) === header && numbers.every((cell) => texts.includes(cell));
      });
    if (tablesIn(publication).some(isRow)) return false;
    const firsts = tablesIn(publication).map(({ columns }) => spaced(columns[0]!.text));
    const isHead = [...firsts, wordsOf[facts.language].criterion].includes(header);
    if (isHead) heads = row;
    return !isHead && !isLine(facts, publication, heads, row);
  });
}

/** Whether it is a line of an item, among others that are answered alike: its bases, then each answer with its share. */
function isLine(
  facts: Facts,
  publication: Publication,
  heads: readonly string[],
  [header, ...cells]: readonly string[],
): boolean {
  return facts.items.some((item) => {
    if (spaced(facts.text(item.label)) !== header) return false;
    const { asked, answered } = facts.figuresOf(facts.total).items.find(({ id }) => id === item.id)!;
    const bases = [asked!, answered!].map((n) => whole(facts.language, n));
    const table = tablesIn(publication).find(({ id }) => id === `item-${item.id}-table`);
    return cells.every((cell, at) => {
      const row = table?.rows.find((each) => spaced(each.header) === heads[at + 1]);
      if (!row) return !/\d/.test(cell) || cell === "0" || (at < 2 && bases.includes(cell));
      const [x, share] = row.cells;
      return cell === (x!.number ? `${whole(facts.language, x!.number.value)} (${share!.text})` : x!.text);
    });
  });
}

/** Whether it tells the highest and the lowest criteria as the first page does. */
function isAnswer({ language }: Facts, { blocks }: Publication, piece: string): boolean {
  const lists = blocks.flatMap((block) => (block.kind === "list" && block.role === "answer" ? block.items : []));
  return lists.some(
    ({ text }) =>
      text.includes(piece) ||
      [...text.matchAll(/\((\d\S*\/\d\S*) [^()]*, (\S+)\)/g)].some(([, fraction = "", value = ""]) => {
        const { rated } = administrativeWords[language];
        return piece === rated.split("|").at(-1)!.replace("{fraction}", fraction).replace("{value}", value);
      }),
  );
}

/** Pieces of text with numbers that are neither in the publication nor numbers of parts. */
export function wrongPieces(facts: Facts, publication: Publication, pieces: readonly string[]): string[] {
  const known = new Set(textsIn(publication.blocks));
  const isQuestion = ({ type, source = "citizen" }: Item): boolean => type !== "note" && source === "citizen";
  const sections = facts.survey.sections.map(({ items }) => items.filter(isQuestion).length);
  const questions = [facts.items.filter(isQuestion).length, ...sections].map((n) => count(facts.language, n));
  const ofForm = new RegExp(`^\\D*(?:${questions.join("|")}) (?:câu hỏi|questions?)\\D*$`);
  const isKnown = (piece: string): boolean =>
    !/\d/.test(piece) ||
    known.has(piece) ||
    ofForm.test(piece) ||
    isAnswer(facts, publication, piece) ||
    // Why some were not asked is told apart from how many were.
    [...known].some((text) => text.endsWith(` ${piece}`));
  return pieces.filter((piece) => {
    const bare = piece.replace(/^\d+(\.\d+)*\. /, "");
    return !isKnown(bare) && !isKnown(bare.replace(/[.;:]$/, "")) && !isKnown(`${bare}.`);
  });
}
