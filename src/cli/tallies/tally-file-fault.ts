import { cellKey, emptyCell } from "../../report/cell.ts";
import { layoutOf } from "../../report/layout.ts";
import type { TallyCell, TallyFile } from "../../report/index.ts";
import type { Survey } from "../../schema/index.ts";

/**
 * Where a file cannot be what a collector has exported, because it was changed or cut off: the path of the first place.
 * @param surveys those that it was counted by
 * @returns `undefined` when all is as it has to be
 */
export function tallyFileFault(
  { tally, counted, invited, invitedUnits, setAside }: TallyFile,
  surveys: readonly Survey[],
): string | undefined {
  const layout = layoutOf(surveys);
  const forms = [];
  for (const [name, cell] of Object.entries(tally.cells)) {
    const path = `tally.cells[${JSON.stringify(name)}]`;
    const { key, partial } = cell;
    if (!Array.isArray(key) || key.length !== tally.by.length || name !== cellKey(key, partial)) return `${path}.key`;
    const fault = cellFault(cell, emptyCell(layout, key, partial, true), path);
    if (fault !== undefined) return fault;
    forms.push(cell.forms);
  }
  const all = sum(forms);
  if (sum(tally.versions.map((version) => version.forms)) !== all) return "tally.versions";
  if (sum(Object.values(tally.days)) !== all) return "tally.days";
  if (sum(counted.map((each) => each.forms)) !== all) return "counted";
  return (
    countsFault(invited, {}, "invited") ??
    countsFault(invitedUnits, {}, "invitedUnits") ??
    countsFault(setAside, 0, "setAside")
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function cellFault(cell: TallyCell, empty: TallyCell, path: string): string | undefined {
  const { pairs, signs, ...counts } = cell;
  const { pairs: noPairs, signs: noSigns, ...none } = empty;
  const { marked, ...judged } = signs ?? {};
  return (
    countsFault(counts, none, path) ??
    // Who counted on paper has neither.
    (pairs && countsFault(pairs, noPairs, `${path}.pairs`)) ??
    (signs && countsFault(judged, noSigns, `${path}.signs`)) ??
    (marked && cellFault(marked, { ...empty, key: [], partial: false }, `${path}.signs.marked`))
  );
}

/** Where counts have another shape than those of nothing, or hold anything but whole numbers from 0 upwards. */
function countsFault(counts: unknown, none: unknown, path: string): string | undefined {
  if (typeof none === "number") return Number.isSafeInteger(counts) && (counts as number) >= 0 ? undefined : path;
  if (typeof none !== "object" || none === null) return counts === none ? undefined : path;
  if (typeof counts !== "object" || counts === null || Array.isArray(counts) !== Array.isArray(none)) return path;
  const isOpen = !Array.isArray(none) && !Object.keys(none).length;
  const expected = isOpen ? Object.fromEntries(Object.keys(counts).map((key) => [key, 0])) : none;
  const keys = Object.keys(expected);
  if (Object.keys(counts).length !== keys.length) return path;
  for (const key of keys) {
    const fault = countsFault(
      (counts as Record<string, unknown>)[key],
      (expected as Record<string, unknown>)[key],
      Array.isArray(none) ? `${path}[${key}]` : `${path}.${key}`,
    );
    if (fault !== undefined) return fault;
  }
  return undefined;
}
