import { type Html, html } from "./html.ts";
import type { Online } from "./options.ts";

/** The white that a reader needs around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as one path, in which neighbours in a row are one piece, so that no printer leaves gaps between them. */
export function qrCode({ modules }: Online, label: Html): Html {
  const size = modules.length + 2 * QUIET;
  const path = modules.flatMap((row, y) =>
    piecesOf(row).map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  );
  return html`<svg class="qr" role="img" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <title>${label}</title>
    <path d="${path.join("")}" />
  </svg>`;
}

/** Where black begins in a row, and how long it goes on. */
function piecesOf(row: readonly boolean[]): [at: number, length: number][] {
  const pieces: [number, number][] = [];
  for (const [x, isBlack] of row.entries()) {
    if (isBlack && row[x - 1]) pieces.at(-1)![1]++;
    else if (isBlack) pieces.push([x, 1]);
  }
  return pieces;
}
