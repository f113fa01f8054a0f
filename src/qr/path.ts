/** The white that a reader needs around the code, in modules (ISO/IEC 18004). */
export const QUIET = 4;

/**
 * A code as one path, a unit to a module, with the quiet zone around it. Neighbours in a row are one piece, so that no printer
 * or screen leaves gaps between them.
 * @returns the path, and how wide the whole is
 */
export function pathOf(modules: readonly (readonly boolean[])[]): { path: string; size: number } {
  const pieces = modules.flatMap((row, y) =>
    piecesOf(row).map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  );
  return { path: pieces.join(""), size: modules.length + 2 * QUIET };
}

/** The black pieces of a row: where each begins, and how long it is. */
function piecesOf(row: readonly boolean[]): [at: number, length: number][] {
  const pieces: [number, number][] = [];
  for (const [x, isBlack] of row.entries()) {
    if (isBlack && row[x - 1]) pieces.at(-1)![1]++;
    else if (isBlack) pieces.push([x, 1]);
  }
  return pieces;
}
