/**
 * The known name that `wanted` was probably meant to be.
 * @returns `undefined` when none is close: about one slip of the finger for every three letters
 */
export function nearest(wanted: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const name of known) {
    const limit = Math.min(3, Math.floor(Math.max(wanted.length, name.length) / 3));
    if (Math.abs(wanted.length - name.length) > limit) continue;
    const slips = distance(wanted.toLowerCase(), name.toLowerCase());
    if (slips > limit || slips >= least) continue;
    best = name;
    least = slips;
  }
  return best;
}

/** Damerau–Levenshtein: letters left out, added, changed, and neighbours swapped. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        above[j]! + 1,
        row[j - 1]! + 1,
        above[j - 1]! + (same ? 0 : 1),
        swapped ? before[j - 2]! + 1 : Infinity,
      );
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}
