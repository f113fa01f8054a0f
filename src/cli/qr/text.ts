import type { Online } from "../../print/index.ts";
import { QUIET } from "../../qr/path.ts";

/** By whether the upper and the lower of two modules are black. */
const BLOCKS = [" ", "▄", "▀", "█"];

/** Black on white, whatever the terminal's own colours are (ECMA-48). */
const [INK, END] = ["\u001B[30;107m", "\u001B[0m"];

/** The code in blocks of two modules each, with its address below. @param coloured for a terminal, which may be dark */
export function textSquares({ address, modules }: Online, coloured: boolean): string {
  const at = (y: number, x: number): number => Number(modules[y]?.[x] ?? false);
  const from = -QUIET;
  const to = modules.length + QUIET;
  const lines: string[] = [];
  for (let y = from; y < to; y += 2) {
    let line = "";
    for (let x = from; x < to; x++) line += BLOCKS[2 * at(y, x) + at(y + 1, x)];
    lines.push(coloured ? `${INK}${line}${END}` : line);
  }
  return [...lines, address, ""].join("\n");
}
