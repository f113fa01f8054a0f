import type { Survey } from "../../schema/index.ts";
import { cellKey, emptyCell } from "../cell.ts";
import { emptyTally } from "../empty-tally.ts";
import { countedTypes } from "../items/types.ts";
import { type LaidItem, type CountLayout, layoutOf } from "../layout.ts";
import { MISSING } from "../missing-codes.ts";
import type { TallyOptions } from "../options-type.ts";
import type { TallyCell, Tally } from "../tally-type.ts";
import { checkBases } from "./check-bases.ts";
import type { Complain } from "./complain-type.ts";
import type { CountFault, CountRow, Counts } from "./counts-type.ts";
import { givenPointsOf } from "./given-points.ts";

export interface CountsCheck {
  /** The tally, when nothing is wrong with the counts. */
  tally?: Tally;
  /** Everything wrong with them, in one go. */
  faults: readonly CountFault[];
}

/**
 * A tally of counts instead of submissions, checked: what cannot be is refused with its row.
 *
 * Forms of which no number is given are as many as the fullest item has. An item of which nothing is given counts as not
 * asked. What a system or an inspection supplies has a base of its own. Without persons there are no pairs of answers, so
 * that an index has no standard error.
 * @throws UnknownDimension when `by` names what the survey does not declare
 */
export function tallyOfCounts(
  surveys: Survey | readonly Survey[],
  { rows = [], points = [] }: Counts,
  options: TallyOptions = {},
): CountsCheck {
  const layout = layoutOf(surveys);
  const tally = emptyTally(surveys, options);
  const faults: CountFault[] = [];
  const complainOf =
    (list: "rows" | "points"): Complain =>
    (code, index, column, params = {}) =>
      void faults.push({ code, at: { list, index }, column, params });
  const complain = complainOf("rows");

  const forms = new Map<string, { index: number; count: number }>();
  const filled = new Map<string, number>();
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const cell = cellOf(layout, tally, row, index, complain);
    if (!cell) continue;
    const name = cellKey(cell.key, false);
    const again = JSON.stringify([name, row.item, row.option]);
    if (seen.has(again)) complain("counted-twice", index, "count", { item: row.item ?? "", option: row.option ?? "" });
    else if (row.item === undefined) forms.set(name, { index, count: row.count });
    else if (addRow(layout, cell, row, index, complain)) filled.set(JSON.stringify([name, row.item]), index);
    seen.add(again);
  }
  checkBases(layout, tally, forms, filled, complain);
  for (const cell of Object.values(tally.cells)) {
    if (cell.versions) cell.versions[0] = cell.forms;
    // Nobody's answers to an index are in it, so it takes no standard error from the cells that it is added to.
    const { pairs } = emptyCell(layout, cell.key, false, true);
    if (!pairs || layout.indexItems.some((i) => cell.items[i]!.answered)) continue;
    pairs.neither.fill(cell.forms);
    cell.pairs = pairs;
  }
  tally.points = givenPointsOf(layout.surveys[0], points, complainOf("points"));
  tally.versions[0]!.forms = Object.values(tally.cells).reduce((sum, cell) => sum + cell.forms, 0);
  return faults.length ? { faults } : { tally, faults };
}

function cellOf(
  layout: CountLayout,
  tally: Tally,
  row: CountRow,
  index: number,
  complain: Complain,
): TallyCell | undefined {
  const unknown = Object.keys(row.by ?? {}).find((dimension) => !tally.by.includes(dimension));
  if (unknown !== undefined) {
    complain("unknown-column", index, unknown, { got: unknown, known: tally.by });
    return undefined;
  }
  if (!Number.isSafeInteger(row.count) || row.count < 0) {
    complain("bad-count", index, "count", { got: String(row.count) });
    return undefined;
  }
  const key = tally.by.map((dimension) => row.by?.[dimension] ?? null);
  return (tally.cells[cellKey(key, false)] ??= emptyCell(layout, key, false, false));
}

/** Adds one count to its item. @returns whether it could */
function addRow(layout: CountLayout, cell: TallyCell, row: CountRow, index: number, complain: Complain): boolean {
  const { item: id = "", option = "", count } = row;
  const at = layout.itemAt.get(id);
  if (at === undefined) {
    complain("unknown-item", index, "item", { got: id, known: [...layout.itemAt.keys()] });
    return false;
  }
  const laid = layout.items[at]!;
  const sums = cell.items[at]!;
  const reason = reasonOf(layout.surveys[0], laid, option);
  if (reason) {
    sums.missing[MISSING.indexOf(reason.code)]! += count;
    if (reason.wasAsked) sums.asked += count;
    return true;
  }
  const counted = countedTypes[laid.type];
  const problem = counted.addCount(laid, sums, option, count);
  if (problem === "not-countable") complain(problem, index, "item", { got: id });
  else if (problem) {
    const known = [...laid.optionAt.keys(), ...MISSING];
    complain(problem, index, "option", { got: option, item: id, known });
  }
  if (problem) return false;
  // Several ticks are one person's, so how many answered follows from the base.
  if (!counted.isTicked) {
    sums.answered += count;
    sums.asked += count;
  }
  return true;
}

/** A reason for no answer, by its code or by that of the option that says it. */
function reasonOf(
  survey: Survey,
  { item }: LaidItem,
  option: string,
): { code: (typeof MISSING)[number]; wasAsked: boolean } | undefined {
  const own = "options" in item ? item.options : undefined;
  const scale = "scale" in item && item.scale !== undefined ? survey.scales?.[item.scale]?.options : undefined;
  const excuses = (own ?? scale ?? []).flatMap(({ code, missing }) => (missing ? [{ code, missing }] : []));
  const offered = "offer" in item && item.offer ? item.offer : [];
  const said = excuses.find(({ code }) => code === option)?.missing;
  const code = said ?? MISSING.find((each) => each === option);
  if (!code) return undefined;
  const canSay = excuses.some(({ missing }) => missing === code) || offered.some((each) => each === code);
  return { code, wasAsked: code === "not_applicable" ? canSay : code !== "not_asked" && code !== "break_off" };
}
