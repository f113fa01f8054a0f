import { roman } from "../../schema/roman.ts";
import type { Report } from "../../report/index.ts";
import { paragraph } from "../blocks.ts";
import type { Block } from "../publication-type.ts";
import { type ReportPart, isEmpty, part } from "./part.ts";
import type { Script } from "./script.ts";

/** More groups than these are looked up, not read. */
const MOST_ROWS = 25;

/** What is attached by its kind, in that order; groups stand between. */
const [BEFORE, AFTER] = [["items"], ["withheld", "method"]];

/** The change of each criterion is looked up as well; the first page says how the whole has changed. */
const CHANGES = "changes";
const FEW_CHANGES = 6;

/** A publication's parts: what is read on the way, and what is attached. */
export function divide(script: Script, parts: readonly ReportPart[]): { shown: ReportPart[]; attached: ReportPart[] } {
  const { tell, voice } = script;
  const isBySection = bySection(voice.report);
  const before = hasManyChanges(parts) ? [...BEFORE, CHANGES] : BEFORE;
  const named = (ids: readonly string[]) => ids.flatMap((id) => parts.filter((each) => each.id === id));
  const others = parts.filter(({ id }) => ![...before, ...AFTER].includes(id));
  const sections = others.flatMap(({ blocks }) => blocks.filter(isBySection));
  const long = others.map((each) =>
    part(
      `${each.id}-all`,
      each.title,
      each.blocks.filter((block) => isLong(block) && !isBySection(block)),
    ),
  );
  const attached = [
    ...named(before),
    ...long,
    part("sections", tell("sectionsHeading"), sections),
    ...named(AFTER),
  ].filter((each) => !isEmpty(each));
  const shown = others.map((each): ReportPart => {
    const at = attached.findIndex(({ id }) => id === `${each.id}-all`);
    const blocks = each.blocks.filter((block) => !isBySection(block) && !isLong(block));
    return {
      ...each,
      blocks:
        at < 0 ? blocks : [...blocks, paragraph(tell("inAnnex", { annex: annexName(script, at, attached.length) }))],
    };
  });
  return { shown: shown.filter((each) => !isEmpty(each)), attached };
}

/** “Phụ lục II”; without a number if there is only one. */
export const annexName = ({ tell }: Script, at: number, count: number): string =>
  count > 1 ? tell("annex", { number: roman(at + 1) }) : tell("onlyAnnex");

const hasManyChanges = (parts: readonly ReportPart[]): boolean =>
  parts.some(
    ({ id, blocks }) =>
      id === CHANGES && blocks.some((block) => block.kind === "table" && block.rows.length > FEW_CHANGES),
  );

const isLong = (block: Block): boolean =>
  (block.kind === "table" &&
    block.rows.length > MOST_ROWS &&
    (block.id.startsWith("by-") || block.id === "sample-table")) ||
  // Its picture goes where it goes.
  (block.kind === "chart" && block.points.length > MOST_ROWS);

/** Tells the tables that divide an index by section for each group: too wide to be read on the way. */
function bySection({ breakdowns, measures }: Report): (block: Block) => boolean {
  const ids = new Set(breakdowns.flatMap(({ dimension }) => measures.map(({ id }) => `by-${dimension}-${id}`)));
  return (block) => block.kind === "table" && ids.has(block.id);
}
