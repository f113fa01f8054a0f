/** Forms that were always published together: in the same editions of a group. */
export interface Atom {
  forms: number;
  /** Per edition of the group, whether they are in it. */
  isIn: readonly boolean[];
}

/** A prime below 2^26: products of two numbers below it are exact. */
const PRIME = 67_108_859;

/** Of so many small atoms, all ways to be left over are tried. */
const MOST_TRIED = 12;

/**
 * Whether a sum or difference of a group's editions, with any factors, is one of few forms only. Linear algebra: the editions are rows, the atoms
 * columns. What is left when all large atoms are cancelled is of small ones; then each set of these that is too few is tried.
 * @param least so many forms may be left
 */
export function tellsOfFew(atoms: readonly Atom[], least: number): boolean {
  const large = atoms.filter(({ forms }) => forms >= least);
  const small = atoms.filter(({ forms }) => forms > 0 && forms < least);
  const ordered = [...large, ...small];
  const editions = ordered[0]?.isIn.length ?? 0;
  const rows = echelon(Array.from({ length: editions }, (_, e) => ordered.map(({ isIn }) => Number(isIn[e]))));
  const left = rows
    .map((row) => row.slice(large.length))
    .filter((_, r) => !rows[r]!.slice(0, large.length).some(Boolean));
  if (!left.length) return false;
  if (small.length > MOST_TRIED) return true;
  for (let set = 1; set < 2 ** small.length; set++) {
    const isOf = (at: number): boolean => Math.floor(set / 2 ** at) % 2 === 1;
    if (small.reduce((sum, { forms }, at) => sum + (isOf(at) ? forms : 0), 0) >= least) continue;
    // Fewer rows without the set's columns: some combination has nothing but these.
    if (echelon(left.map((row) => row.filter((_, at) => !isOf(at)))).length < left.length) return true;
  }
  return false;
}

/** The rows of a matrix that are left when those that follow from others are taken away, in echelon form, modulo a prime. */
function echelon(matrix: number[][]): number[][] {
  const rows = matrix.map((row) => [...row]);
  const width = rows[0]?.length ?? 0;
  let top = 0;
  for (let c = 0; c < width && top < rows.length; c++) {
    const at = rows.findIndex((row, r) => r >= top && row[c] !== 0);
    if (at < 0) continue;
    [rows[top], rows[at]] = [rows[at]!, rows[top]!];
    const pivot = rows[top]!;
    for (let r = top + 1; r < rows.length; r++) {
      const row = rows[r]!;
      if (!row[c]) continue;
      const factor = (row[c]! * inverse(pivot[c]!)) % PRIME;
      for (let k = c; k < width; k++) row[k] = (row[k]! + (PRIME - factor) * pivot[k]!) % PRIME;
    }
    top++;
  }
  return rows.slice(0, top);
}

/** By Euclid's algorithm. */
function inverse(value: number): number {
  let [r, next, t, nextT] = [PRIME, value, 0, 1];
  while (next) {
    const quotient = Math.floor(r / next);
    [r, next, t, nextT] = [next, r - quotient * next, nextT, t - quotient * nextT];
  }
  return t < 0 ? t + PRIME : t;
}
