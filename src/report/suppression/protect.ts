import { firstBridge } from "./bridges.ts";
import { hideSmall, isUnsafe } from "./hide-small.ts";
import { type Rules, isSmall } from "./rules.ts";

/** A group's row in a table whose rows add up to the printed row above. */
export interface GroupRow {
  forms: number;
  counts: readonly number[];
  /** Not even the sum of the row is printed. */
  whole: boolean;
  /** What is withheld. `protect` adds to it. */
  hidden: boolean[];
}

/**
 * A row as an attacker sees it: the columns that the row above withholds are one, of which only the sum is known, and so
 * are all rows that are withheld whole (`source` is absent).
 */
interface Seen {
  forms: number;
  counts: number[];
  hidden: boolean[];
  source?: GroupRow;
}

/** A cell that could be withheld, too. */
interface Candidate {
  row: Seen;
  column: number;
}

/**
 * Withholds cells of a two-way table, so that no small one can be computed, although the row above (the sum of all rows)
 * and each row's own sum are printed.
 *
 * What the row above withholds, every row withholds. Then the withheld cells of each row and column have to be two or
 * more and sum up to the threshold, and no small one may be a bridge (see `firstBridge`). Where single cells do not
 * achieve that, the whole table goes: when only sums of rows and columns are left, each small cell can differ from the
 * truth by 1.
 *
 * The rows above and below in a tree of units, and the tables of other dimensions, open no way around: any change of the
 * cells that the row above withholds can be matched here by a change within one row, since every row withholds them.
 * @param above which columns the row above withholds
 */
export function protect(rows: readonly GroupRow[], above: readonly boolean[], rules: Rules): void {
  for (const row of rows) {
    for (const [c, hide] of above.entries()) if (hide || row.whole) row.hidden[c] = true;
  }
  if (!rules.threshold) return;
  const open = above.flatMap((hide, c) => (hide ? [] : c));
  const seen = seenRows(rows, above, open);
  const isAgreed = isGivenAway(seen, (c) => c < open.length && rules.isOpinion(open[c]!));
  const isSettled =
    !isAgreed &&
    settle(seen, open.length, {
      threshold: rules.threshold,
      isSensitive: (c) => c >= open.length || rules.isSensitive(open[c]!),
      isOpinion: (c) => c < open.length && rules.isOpinion(open[c]!),
      isFixed: (c) => c < open.length && rules.isFixed(open[c]!),
      classOf: (c) => (c < open.length ? rules.classOf(open[c]!) : undefined),
      rank: (c, withheld) => {
        const original = withheld.flatMap((each) => open[each] ?? []);
        return c < open.length ? rules.rank(open[c]!, original) : 0;
      },
    });
  for (const { source, hidden } of seen) {
    for (const [i, c] of open.entries()) if (source && (hidden[i] || !isSettled)) source.hidden[c] = true;
  }
}

function seenRows(rows: readonly GroupRow[], above: readonly boolean[], open: readonly number[]): Seen[] {
  const block = (counts: readonly number[]): number =>
    counts.reduce((sum, count, c) => sum + (above[c] ? count : 0), 0);
  const countsOf = ({ counts }: GroupRow): number[] => [
    ...open.map((c) => counts[c]!),
    ...(open.length < above.length ? [block(counts)] : []),
  ];
  const seen = rows
    .filter(({ whole }) => !whole)
    .map((row): Seen => {
      const counts = countsOf(row);
      const hidden = counts.map((_, i) => i >= open.length || row.hidden[open[i]!]!);
      return { forms: row.forms, counts, hidden, source: row };
    });
  const whole = rows.filter((row) => row.whole);
  if (!whole.length) return seen;
  const counts = whole.map(countsOf).reduce((sum, each) => sum.map((count, i) => count + each[i]!));
  const forms = whole.reduce((sum, row) => sum + row.forms, 0);
  return [...seen, { forms, counts, hidden: counts.map(() => true) }];
}

/**
 * Whether those who are left over, when the rows that are shown are taken away, all say the same, so that each of the rows that are not
 * shown is known. Where all people say it, in every row, nothing helps.
 */
function isGivenAway(rows: readonly Seen[], isOpinion: (column: number) => boolean): boolean {
  const left = rows.find(({ source }) => !source);
  const agreed = left?.forms ? left.counts.findIndex((count, c) => count === left.forms && isOpinion(c)) : -1;
  return agreed >= 0 && rows.some(({ counts, forms }) => counts[agreed]! < forms);
}

/** Withholds more until nothing small can be computed. @returns whether that was possible */
function settle(rows: readonly Seen[], open: number, rules: Rules): boolean {
  const columns = rows[0]?.counts.map((_, c) => c) ?? [];
  for (;;) {
    for (const row of rows) {
      if (row.source) row.hidden = hideSmall(row.counts, rules, row.hidden, (c) => c >= open);
    }
    const lonely = columns.flatMap((c) => (isLonely(rows, c, rules) ? (companion(rows, c) ?? []) : []));
    const cell = lonely[0] ?? wayAround(rows, rules);
    if (typeof cell === "string") return cell === "safe";
    cell.row.hidden[cell.column] = true;
  }
}

const isLonely = (rows: readonly Seen[], column: number, rules: Rules): boolean =>
  isUnsafe(
    rows.flatMap(({ counts, hidden, source }) => (hidden[column] ? { count: counts[column]!, isBlock: !source } : [])),
    rules,
  );

/** Another cell of the column: where something is withheld already, then the smallest. */
function companion(rows: readonly Seen[], column: number): Candidate | undefined {
  const isTouched = ({ hidden, counts }: Seen): boolean => hidden.some((hide, c) => hide && counts[c]! > 0);
  const [best] = rows
    .filter(({ source, hidden, counts }) => source && !hidden[column] && counts[column]! > 0)
    .sort((a, b) => Number(isTouched(b)) - Number(isTouched(a)) || a.counts[column]! - b.counts[column]!);
  return best && { row: best, column };
}

/** A cell to withhold so that a small one is no bridge any more; `safe` when none is, `exposed` when no cell helps. */
function wayAround(rows: readonly Seen[], rules: Rules): Candidate | "safe" | "exposed" {
  const edges = rows.flatMap(({ counts, hidden }, row) =>
    counts.flatMap((count, column) =>
      hidden[column] && count > 0 && !rules.isFixed(column) ? { row, column, count } : [],
    ),
  );
  const bridge = firstBridge(edges, ({ column, count }) => rules.isSensitive(column) && isSmall(count, rules));
  if (!bridge) return "safe";
  const { edge, side } = bridge;
  const rank = ({ column }: Candidate): number => rules.rank(column, [edge.column]);
  const joins = rows.flatMap((row, r) =>
    row.counts.flatMap((count, column) => {
      const isFree = row.source && !row.hidden[column] && count > 0 && !rules.isFixed(column);
      return isFree && side.rows.has(r) !== side.columns.has(column) ? { row, column, count } : [];
    }),
  );
  return joins.sort((a, b) => rank(a) - rank(b) || a.count - b.count)[0] ?? "exposed";
}
