import jsQR from "jsqr";

/** Squares of a picture, row by row; `true` is black. */
export type Squares = boolean[][];

/** Pixels to a square, as from a phone's camera. */
const SCALE = 4;

/** What a reader finds in a picture. */
export function scanned(squares: Squares): string | undefined {
  const width = squares[0]!.length * SCALE;
  const height = squares.length * SCALE;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (squares[Math.floor(y / SCALE)]![Math.floor(x / SCALE)]) pixels.fill(0, at, at + 3);
    }
  }
  return scannedPixels(pixels, width, height);
}

/** The same, of red, green, blue and alpha. */
export const scannedPixels = (pixels: Uint8ClampedArray, width: number, height: number): string | undefined =>
  (jsQR as unknown as typeof jsQR.default)(pixels, width, height)?.data;

/** The squares of the path in a drawing whose unit is a square. */
export function squaresOf(markup: string): Squares {
  const [, side, path] = /viewBox="0 0 (\d+) \1".*?<path[^>]*? d="([^"]+)"/s.exec(markup)!;
  const squares = Array.from({ length: Number(side) }, () => Array.from({ length: Number(side) }, () => false));
  for (const [, x, y, length] of path!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    squares[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
  return squares;
}
