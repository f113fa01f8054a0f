import type { Table } from "../../publication/index.ts";
import { textWidth, unbroken } from "./text-width.ts";

/** How a table is laid out: its columns' widths in twentieths of a point, and the size of its letters in points. */
export interface TableLayout {
  widths: number[];
  points: number;
}

/** The room beside a text, on each side. */
export const PADDING = 80;
const SIZES = [12, 11, 10, 9];
/** What row headers get of a table before numbers may take two lines. */
const FOR_HEADERS = 0.38;
/** What they get where all numbers then have one line. */
const FOR_HEADERS_AT_LEAST = 0.31;

/** Columns narrower than that share of the way from the least to a good width are a reason for smaller letters. */
const ENOUGH = 0.4;

interface Need {
  /** With as many lines as it takes. */
  least: number;
  /** Numbers on one line. */
  whole: number;
  /** Numbers on one line, headings on two or three. */
  good: number;
}

/** How the columns share the room, so that no word and no number is divided; `undefined` where there is not enough. */
export function columnWidths(table: Table, room: number): TableLayout | undefined {
  for (const points of SIZES) {
    const widths = shared(needsOf(table, points), room, points === SIZES.at(-1));
    if (widths) return { widths, points };
  }
  return undefined;
}

function needsOf({ columns, rows }: Table, points: number): Need[] {
  const width = (text: string, isBold = false) => textWidth(text, points, isBold) + 2 * PADDING;
  const longest = (texts: readonly string[], isBold = false) =>
    Math.max(0, ...texts.flatMap((text) => text.split(" ")).map((word) => width(word, isBold)));
  return columns.map(({ text, numeric }, at) => {
    const isBold = rows.some(({ role }) => role === "total");
    const cells = rows.map(({ header, cells, depth }) =>
      at === 0
        ? { text: header, depth }
        : { text: numeric ? unbroken(cells[at - 1]!.text) : cells[at - 1]!.text, depth: 0 },
    );
    const indent = Math.max(0, ...cells.map(({ depth }) => depth)) * 284;
    const least =
      Math.max(
        longest([text], true),
        longest(
          cells.map((each) => each.text),
          isBold,
        ),
      ) + indent;
    const whole = Math.max(0, ...cells.map((each) => width(each.text, isBold) + each.depth * 284));
    return {
      least,
      whole: Math.max(least, whole),
      good: Math.max(least, whole, at === 0 ? 0 : width(text, true) / 2.2),
    };
  });
}

function shared([first, ...others]: readonly Need[], room: number, isLast: boolean): number[] | undefined {
  if (!first) return undefined;
  const sum = (key: keyof Need) => others.reduce((total, need) => total + need[key], 0);
  const wholeLines = room - sum("whole");
  const usual = Math.max(first.least, Math.min(first.good, room * FOR_HEADERS));
  const forHeaders =
    wholeLines < Math.max(first.least, room * FOR_HEADERS_AT_LEAST) ? usual : Math.min(usual, wholeLines);
  const rest = room - (isLast ? first.least : forHeaders);
  const [least, good] = [sum("least"), sum("good")];
  const most = Math.max(least, Math.min(good, room - forHeaders));
  const share = good > least ? (most - least) / (good - least) : 1;
  if (least > rest || (share < ENOUGH && !isLast)) return undefined;
  // What nobody needs is for all, so that numbers do not stick to the edge of a wide table.
  const over = Math.max(0, room - Math.max(first.good, room * FOR_HEADERS) - good) / (others.length + 1);
  const more = granted(others, most - least);
  const widths = others.map((need, i) => Math.floor(need.least + more[i]! + over));
  return [room - widths.reduce((total, width) => total + width, 0), ...widths];
}

/** What each column gets above the least: first whole lines for its numbers, those columns before that lack little; then for headings. */
function granted(needs: readonly Need[], room: number): number[] {
  const given = needs.map(() => 0);
  let left = room;
  const lacks = [...needs.entries()].map(([at, need]) => ({ at, lack: need.whole - need.least }));
  for (const { at, lack } of lacks.sort((a, b) => a.lack - b.lack)) {
    if (lack > left) break;
    given[at] = lack;
    left -= lack;
  }
  const wanted = needs.map(({ good, least }, at) => good - least - given[at]!);
  const all = wanted.reduce((sum, want) => sum + want, 0);
  return given.map((width, at) => width + (all ? (Math.min(left, all) * wanted[at]!) / all : 0));
}
