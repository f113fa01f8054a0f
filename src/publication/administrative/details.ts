import type { ItemFigures } from "../../report/index.ts";
import { reasonsOf } from "../items/items.ts";
import { present } from "../blocks.ts";
import type { Block, Cell, ListItem, Row, Table } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";
import { wholeCell } from "../cells.ts";
import { type ReportPart, flat } from "./part.ts";
import type { Script } from "./script.ts";

/** An item with its blocks. One of them is the table of its options. */
interface Detailed {
  part: ReportPart;
  figures: ItemFigures;
  options?: Table;
}

/** Every item's figures in full. Neighbours that are answered alike share a table, one line each. */
export function details(script: Script, parts: readonly ReportPart[]): ReportPart[] {
  const runs: (ReportPart | [Detailed, ...Detailed[]])[] = [];
  for (const part of parts) {
    const item = detailed(script.voice, part);
    const last = runs.at(-1);
    if (!item) runs.push(flat({ ...part, parts: details(script, part.parts) }));
    else if (Array.isArray(last) && levelsOf(last[0]) && levelsOf(last[0]) === levelsOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs.map((run) => (!Array.isArray(run) ? run : run.length === 1 ? run[0].part : together(script, run)));
}

function detailed({ report }: ReportVoice, part: ReportPart): Detailed | undefined {
  const figures = report.total.items.find(({ id }) => part.id === `item-${id}`);
  if (!figures) return undefined;
  const options = part.blocks.find(
    (block): block is Table => block.kind === "table" && block.id === `${part.id}-table`,
  );
  return { part, figures, ...(options && { options }) };
}

/** The options of an item, to be compared. Not every item has the same reasons for no answer. */
const levelsOf = ({ options }: Detailed): string =>
  (options?.rows ?? [])
    .filter(({ role }) => role !== "missing")
    .map(({ header }) => header)
    .join("\n");

function together({ tell, voice }: Script, run: readonly [Detailed, ...Detailed[]]): ReportPart {
  const id = `levels-${run[0].figures.id}`;
  const rowsOf = ({ options }: Detailed) => options!.rows;
  const headers = [...new Set(run.flatMap((each) => rowsOf(each).map(({ header }) => header)))];
  const bases = voice.report.method.base === "asked" ? (["asked"] as const) : (["asked", "answered"] as const);
  const table: Table = {
    kind: "table",
    id: `${id}-table`,
    caption: tell("levelsCaption"),
    columns: [
      { text: voice.say("criterion"), numeric: false },
      ...bases.map((base) => ({ text: tell(`${base}Column`), numeric: true })),
      ...headers.map((text) => ({ text, numeric: true })),
    ],
    rows: run.map((each): Row => {
      const isHidden = each.options!.rows.some(({ cells }) => !cells[0]?.number);
      return {
        header: each.part.title,
        depth: 0,
        cells: [
          ...bases.map((base) => wholeCell(voice, each.figures[base], isHidden ? { hidden: true } : {})),
          ...headers.map((header) =>
            countAndShare(
              voice,
              rowsOf(each).find((row) => row.header === header),
            ),
          ),
        ],
      };
    }),
  };
  return {
    id,
    title: tell("levelsCaption"),
    blocks: [table, ...present([reasons(voice, run)]), ...rest(run)],
    parts: [],
  };
}

/** “135 (45%)”; the base has a column of its own. A reason that an item does not have was given by nobody. */
function countAndShare({ format }: ReportVoice, row: Row | undefined): Cell {
  const [count, share] = row?.cells ?? [];
  if (!count || !share) return { text: "0" };
  if (!count.number) return { text: count.text };
  return { text: `${format.whole(count.number.value)} (${share.text})`, number: { ...count.number } };
}

/** Why some were not asked; said once, if the reason is the same for all. */
function reasons(voice: ReportVoice, run: readonly Detailed[]): Block | undefined {
  const said = run.map(({ part, figures }) => ({ term: part.title, text: reasonsOf(voice, figures) }));
  const [one] = said;
  if (said.every(({ text }) => text === one?.text))
    return one?.text ? { kind: "paragraph", text: one.text } : undefined;
  return { kind: "list", items: said.filter(({ text }) => text) };
}

/** What else there is to say of the items, each with its name. */
function rest(run: readonly Detailed[]): Block[] {
  return run.flatMap(({ part, options }) => {
    const others = part.blocks.filter((block) => block !== options && !isBases(block));
    const items = others.flatMap((block): ListItem[] =>
      block.kind === "paragraph" || block.kind === "note" ? [{ term: part.title, text: block.text }] : [],
    );
    return present<Block>([
      items.length > 0 && { kind: "list", items },
      ...others.filter(({ kind }) => kind !== "paragraph" && kind !== "note"),
    ]);
  });
}

const isBases = (block: Block): boolean => block.kind === "paragraph" && block.role === "bases";
